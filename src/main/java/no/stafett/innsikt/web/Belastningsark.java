package no.stafett.innsikt.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.stafett.innsikt.tall.Egentall;
import no.stafett.innsikt.tall.Kommunetall;
import no.stafett.innsikt.tall.Maalt;
import no.stafett.innsikt.tall.Tall;
import no.stafett.innsikt.tall.Tallutvalg;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Enheter;
import org.springframework.stereotype.Component;

/** Hvem som bærer hva, og hvem som venter på hvem: for lederen hver i egen enhet, for kommunen hver enhet og tjeneste. */
@Component
class Belastningsark {

    private static final String ALLE = "alle";

    private final Egentall egne;
    private final Kommunetall kommunens;
    private final Enheter enheter;

    Belastningsark(Egentall egne, Kommunetall kommunens, Enheter enheter) {
        this.egne = egne;
        this.kommunens = kommunens;
        this.enheter = enheter;
    }

    /** @param navn navnene på personene og enhetene, etter raden @param utvalg null for kommunen @param maaneder månedene det finnes tall for */
    record Innhold(LocalDate maaned, Tallutvalg utvalg, List<LocalDate> maaneder, List<Tall> tall, Map<String, String> navn) {

        List<Tall> i(String tabell) {
            return tall.stream().filter(t -> t.tabell().equals(tabell)).toList();
        }
    }

    Innhold les(Flytvalg valg, Bruker bruker) {
        return valg.kommunen(bruker) ? kommunen(valg, bruker) : enheten(egne.utvalg(valg.enheten(), valg.tjeneste(), valg.antallMaaneder(), bruker), bruker);
    }

    private Innhold enheten(Tallutvalg utvalg, Bruker bruker) {
        List<Tall> tall = new ArrayList<>();
        List.of(Maalt.OPPGAVER, Maalt.PINNER, Maalt.UBESVART, Maalt.VENTER).forEach(m -> tall.addAll(egne.tell(m, utvalg, bruker)));
        return new Innhold(null, utvalg, List.of(), tall, egne.navn(tall));
    }

    private Innhold kommunen(Flytvalg valg, Bruker bruker) {
        List<Tall> alle = kommunens.alle();
        List<LocalDate> maaneder = alle.stream().filter(t -> t.tabell().equals("aapne")).map(Tall::maaned).distinct().toList();
        LocalDate maaned = valg.maaneden() == null ? maaneder.stream().findFirst().orElse(LocalDate.EPOCH) : valg.maaneden();
        Map<String, String> navn = new HashMap<>();
        enheter.noenGang(bruker.kommune()).forEach(e -> navn.put("enhet/" + e.id(), e.navn()));
        return new Innhold(maaned, null, maaneder, alle.stream().filter(t -> maaned.equals(t.maaned()) && List.of("oppgaver", "pinner", "venter").contains(t.tabell())).toList(), navn);
    }

    List<Talltabell> tabeller(Innhold innhold, Ord ord) {
        Belastningstabell tabell = new Belastningstabell(innhold, ord);
        return innhold.utvalg() == null
                ? List.of(tabell.hvem("tjeneste", rader(innhold, "tjeneste/")), tabell.hvem("enhet", rader(innhold, "enhet/")), tabell.matrise())
                : List.of(tabell.personer(personer(innhold)), tabell.par("venter"), tabell.par("ubesvart"));
    }

    private static List<String> rader(Innhold innhold, String foran) {
        return innhold.i("oppgaver").stream().map(Tall::rad).filter(r -> r.startsWith(foran)).sorted(Comparator.comparing(r -> innhold.navn().getOrDefault(r, r))).toList();
    }

    /** Etter navn; det ingen har tatt, til sist. */
    private static List<String> personer(Innhold innhold) {
        TreeSet<String> alle = Stream.of("oppgaver", "pinner").flatMap(t -> innhold.i(t).stream()).map(Tall::rad).filter(r -> !r.equals(ALLE))
                .collect(Collectors.toCollection(TreeSet::new));
        return alle.stream().sorted(Comparator.comparing((String r) -> !innhold.navn().containsKey(r)).thenComparing(r -> innhold.navn().getOrDefault(r, r))).toList();
    }
}
