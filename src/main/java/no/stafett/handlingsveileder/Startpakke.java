package no.stafett.handlingsveileder;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.stafett.handlingsveileder.kontroll.Kontroll;
import org.springframework.stereotype.Component;

/**
 * Det et utkast begynner med: en hel kopi av det som gjelder for tjenesten nå. Det bare den felles pakken kan ha, som veien ved mistanke om
 * vold, blir ikke med, og heller ikke skjemaer og tabeller bare det brukte.
 */
@Component
public class Startpakke {

    private static final Pattern TABELL = Pattern.compile("camunda:decisionRef=\"([a-z_0-9]+)\"");
    private static final String FRIST = "frist.etterTabell";

    private final Publiseringer publisert;
    private final Kontroll kontroll;

    Startpakke(Publiseringer publisert, Kontroll kontroll) {
        this.publisert = publisert;
        this.kontroll = kontroll;
    }

    /** @param grunnlag publiseringen den er en kopi av; null når ingenting er publisert */
    public record Kopi(UUID grunnlag, Map<String, byte[]> filer) {
    }

    public Kopi av(String leietaker) {
        return gjeldende(leietaker).map(utgave -> new Kopi(utgave.id(), filer(leietaker, utgave))).orElse(new Kopi(null, Map.of()));
    }

    /** Som {@link #av(String)}, men med filene fra en av leietakerens egne versjoner; tom når den ikke er det. Grunnlaget er fortsatt det som gjelder nå. */
    public Optional<Kopi> av(String leietaker, UUID fra) {
        return publisert.finn(fra).filter(u -> leietaker.equals(u.leietaker()))
                .map(u -> new Kopi(gjeldende(leietaker).map(Publiseringer.Utgave::id).orElse(null), publisert.filer(u)));
    }

    /** Tjenestens egen, ellers kommunens, ellers den felles. */
    public Optional<Publiseringer.Utgave> gjeldende(String leietaker) {
        return publisert.siste(leietaker).or(() -> grunnlaget(leietaker));
    }

    /** Det som gjelder der det ikke er noen egen: for en tjeneste kommunens, ellers den felles. */
    public Optional<Publiseringer.Utgave> grunnlaget(String leietaker) {
        int punktum = leietaker.indexOf('.');
        Optional<Publiseringer.Utgave> kommunens = punktum < 0 ? Optional.empty() : publisert.siste(leietaker.substring(0, punktum));
        return kommunens.or(() -> publisert.siste(null));
    }

    /** Filene i en publisering, slik leietakeren kan ha dem som sine egne. */
    public Map<String, byte[]> filer(String leietaker, Publiseringer.Utgave utgave) {
        return leietaker.equals(utgave.leietaker()) ? publisert.filer(utgave) : egne(leietaker, publisert.filer(utgave));
    }

    private Map<String, byte[]> egne(String leietaker, Map<String, byte[]> alle) {
        Set<String> bareFelles = kontroll.kontroller(new Pakke("utkast", leietaker, alle)).stream()
                .filter(feil -> "prosess_bare_i_felles".equals(feil.kode())).map(Modellfeil::fil).collect(Collectors.toSet());
        Map<String, byte[]> egne = new TreeMap<>(alle);
        if (bareFelles.isEmpty()) {
            return egne;
        }
        egne.keySet().removeAll(bareFelles);
        List<byte[]> modeller = egne.entrySet().stream().filter(f -> f.getKey().endsWith(".bpmn")).map(Map.Entry::getValue).toList();
        Set<String> brukt = Stream.concat(Leveranse.skjemaer(modeller).stream().map(id -> id + ".form"), tabeller(modeller)).collect(Collectors.toSet());
        egne.keySet().removeIf(fil -> !fil.endsWith(".bpmn") && !brukt.contains(fil));
        return egne;
    }

    private static Stream<String> tabeller(List<byte[]> modeller) {
        String tekst = modeller.stream().map(m -> new String(m, StandardCharsets.UTF_8)).collect(Collectors.joining("\n"));
        Stream<String> nevnt = TABELL.matcher(tekst).results().map(t -> t.group(1) + ".dmn");
        return tekst.contains(FRIST) ? Stream.concat(nevnt, Stream.of("frister.dmn")) : nevnt;
    }
}
