package no.stafett.oppgave.liste;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import no.stafett.felles.Forretningsklokke;
import no.stafett.prosess.Modell;
import no.stafett.prosess.Modeller;
import org.springframework.stereotype.Component;

/**
 * Trinnene man kan velge blant, fra modellene som gjelder i tjenestene. Fra modellene og ikke fra oppgavene: at et trinn sto til valgs
 * bare når noen var på det, ville sagt noe om dem. Akuttløpets trinn er ikke med.
 */
@Component
public class Trinnvalg {

    private static final List<String> PROSESSER = List.of("nivaa_0", "nivaa_1", "nivaa_2", "nivaa_3", "invitasjon", "tiltak_ansvar",
            "forny_samtykke", "uten_samtykke", "samtykke_bortfalt", "overgang", "avklar_samordning", "loeft_ke", "oppnevn_barnekoordinator",
            "evalueringsvarsel");
    /** Å spørre motoren er dyrt; en ny modell vises innen så lenge. */
    private static final Duration HUSKES = Duration.ofMinutes(1);

    private final Modeller modeller;
    private final Forretningsklokke klokke;
    private final Map<String, Husket> husket = new ConcurrentHashMap<>();

    Trinnvalg(Modeller modeller, Forretningsklokke klokke) {
        this.modeller = modeller;
        this.klokke = klokke;
    }

    /** @param nummer for eksempel «1.3»; null ved siden av nivåene */
    public record Valg(String id, String nummer, String navn) {
    }

    private record Husket(Instant lest, List<Valg> valg) {
    }

    /** Nivåenes trinn i rekkefølge, så de andre. */
    public List<Valg> i(String kommune, List<String> tjenester) {
        String noekkel = kommune + tjenester;
        Husket sist = husket.get(noekkel);
        if (sist == null || Duration.between(sist.lest(), klokke.instant()).abs().compareTo(HUSKES) > 0) {
            sist = new Husket(klokke.instant(), les(kommune, tjenester));
            husket.put(noekkel, sist);
        }
        return sist.valg();
    }

    private List<Valg> les(String kommune, List<String> tjenester) {
        Map<String, Valg> valg = new LinkedHashMap<>();
        for (String prosess : PROSESSER) {
            modellene(prosess, kommune, tjenester).flatMap(modell -> modell.trinn().stream())
                    .forEach(trinn -> valg.putIfAbsent(trinn.id(), new Valg(trinn.id(), trinn.nummer(), trinn.navn())));
        }
        return valg.values().stream().sorted(Comparator.comparing(Valg::nummer, Comparator.nullsLast(Comparator.naturalOrder()))).toList();
    }

    private Stream<Modell> modellene(String prosess, String kommune, List<String> tjenester) {
        Stream<List<String>> leietakere = tjenester.isEmpty() ? Stream.of(List.of(kommune))
                : tjenester.stream().map(tjeneste -> List.of(kommune + "." + tjeneste, kommune));
        return leietakere.flatMap(hvem -> modeller.finnNyeste(prosess, hvem).stream());
    }
}
