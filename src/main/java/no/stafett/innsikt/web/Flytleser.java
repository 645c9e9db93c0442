package no.stafett.innsikt.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.stafett.innsikt.tall.Egentall;
import no.stafett.innsikt.tall.Kommunetall;
import no.stafett.innsikt.tall.Maalt;
import no.stafett.innsikt.tall.Tall;
import no.stafett.innsikt.tall.Tallutvalg;
import no.stafett.innsikt.tall.Trinntid;
import no.stafett.innsikt.tall.Trinntider;
import no.stafett.innsikt.tall.Vist;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Enhet;
import no.stafett.tilgang.Enheter;
import org.springframework.stereotype.Component;

/** Samler tallene om flyten: lederens, telt nå, eller kommunens, slik de er gitt ut. */
@Component
class Flytleser {

    private static final String ALLE = "alle";

    private final Egentall egne;
    private final Kommunetall kommunens;
    private final Trinntider tider;
    private final Enheter enheter;

    Flytleser(Egentall egne, Kommunetall kommunens, Trinntider tider, Enheter enheter) {
        this.egne = egne;
        this.kommunens = kommunens;
        this.tider = tider;
        this.enheter = enheter;
    }

    Flytinnhold les(Flytvalg valg, Bruker bruker) {
        return valg.kommunen(bruker) ? kommunen(valg, bruker) : enheten(egne.utvalg(valg.enheten(), valg.tjeneste(), valg.antallMaaneder(), bruker), bruker);
    }

    private Flytinnhold kommunen(Flytvalg valg, Bruker bruker) {
        List<Tall> tall = kommunens.alle();
        List<LocalDate> maaneder = tall.stream().filter(t -> t.tabell().equals("aapne")).map(Tall::maaned).distinct().toList();
        LocalDate maaned = valg.maaneden() == null && !maaneder.isEmpty() ? maaneder.get(0) : valg.maaneden();
        List<Flytinnhold.Trinnet> trinn = tider.i(bruker).stream().map(t -> new Flytinnhold.Trinnet(t.tjeneste(), t.nivaa(), t.trinn(), t.nummer(), t.tittel(), null, null,
                t.median(), t.p85(), t.forventet(), t.harHistorie())).toList();
        return new Flytinnhold(maaned == null ? LocalDate.EPOCH : maaned, null, maaneder, tall, trinn, List.of());
    }

    private Flytinnhold enheten(Tallutvalg utvalg, Bruker bruker) {
        List<Tall> tall = new ArrayList<>();
        List.of(Maalt.AAPNE, Maalt.VALG, Maalt.GJENAAPNET, Maalt.EVALUERING, Maalt.BARNET).forEach(m -> tall.addAll(egne.tell(m, utvalg, bruker)));
        tall.addAll(rekkene(utvalg, bruker));
        return new Flytinnhold(null, utvalg, List.of(), tall, trinnene(utvalg, bruker), egne.alder(utvalg, bruker));
    }

    /** Det åpne er det som var der da perioden begynte, og det som kom, uten det som gikk. */
    private List<Tall> rekkene(Tallutvalg utvalg, Bruker bruker) {
        Map<String, Long> inn = etterRad(Maalt.INN, utvalg, bruker);
        Map<String, Long> ut = etterRad(Maalt.UT, utvalg, bruker);
        long aapne = egne.aapneFoer(utvalg, bruker);
        List<Tall> rekker = new ArrayList<>();
        for (int n = 0; n < utvalg.maaneder(); n++) {
            LocalDate maaned = utvalg.fra().plusMonths(n);
            String rad = maaned.toString().substring(0, "2026-01".length());
            aapne += inn.getOrDefault(rad, 0L) - ut.getOrDefault(rad, 0L);
            rekker.addAll(List.of(i(maaned, "inn", inn.getOrDefault(rad, 0L)), i(maaned, "ut", ut.getOrDefault(rad, 0L)), i(maaned, "aapne", aapne)));
        }
        return rekker;
    }

    private static Tall i(LocalDate maaned, String tabell, long antall) {
        return new Tall(maaned, tabell, ALLE, antall, Vist.TALL);
    }

    private Map<String, Long> etterRad(Maalt maalt, Tallutvalg utvalg, Bruker bruker) {
        return egne.tell(maalt, utvalg, bruker).stream().collect(Collectors.toMap(Tall::rad, Tall::antall));
    }

    /** Trinnene noen venter ved, eller har gjort i perioden. */
    private List<Flytinnhold.Trinnet> trinnene(Tallutvalg utvalg, Bruker bruker) {
        Map<String, Long> venter = etterRad(Maalt.TRINN, utvalg, bruker);
        Map<String, Long> over = etterRad(Maalt.OVER, utvalg, bruker);
        Map<String, Egentall.Gjort> gjort = egne.gjort(utvalg, bruker).stream().collect(Collectors.toMap(g -> g.nivaa() + "/" + g.trinn(), Function.identity()));
        Map<String, Trinntid> ventet = ventet(utvalg, bruker);
        return gjort.keySet().stream().map(rad -> trinnet(rad, venter.getOrDefault(rad, 0L), over.getOrDefault(rad, 0L), gjort.get(rad), ventet.get(rad)))
                .sorted(Comparator.comparing(Flytinnhold.Trinnet::nivaa).thenComparing(Flytinnhold.Trinnet::nummer, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Flytinnhold.Trinnet::trinn)).toList();
    }

    private static Flytinnhold.Trinnet trinnet(String rad, long venter, long over, Egentall.Gjort gjort, Trinntid tid) {
        int nivaa = rad.charAt(0) - '0';
        String trinn = rad.substring(rad.indexOf('/') + 1);
        return new Flytinnhold.Trinnet(null, nivaa, trinn, gjort.nummer(), gjort.tittel(), venter, over, gjort.median(), gjort.p85(),
                tid == null ? null : tid.forventet(), tid != null && tid.harHistorie());
    }

    /** Kommunens tid for tjenesten; leder hun flere, den som har gjort det flest ganger. */
    private Map<String, Trinntid> ventet(Tallutvalg utvalg, Bruker bruker) {
        List<String> tjenester = enheter.i(bruker.kommune()).stream().filter(e -> utvalg.enheter().contains(e.id())).map(Enhet::tjeneste).distinct().toList();
        Map<String, Trinntid> ventet = new LinkedHashMap<>();
        tider.i(bruker).stream().filter(t -> tjenester.contains(t.tjeneste())).sorted(Comparator.comparing(t -> t.antall() == null ? 0 : -t.antall()))
                .forEach(t -> ventet.putIfAbsent(t.nivaa() + "/" + t.trinn(), t));
        return ventet;
    }
}
