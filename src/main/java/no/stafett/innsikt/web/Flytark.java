package no.stafett.innsikt.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.stafett.felles.EnhetId;
import no.stafett.innsikt.tall.Egentall;
import no.stafett.innsikt.tall.Tall;
import no.stafett.innsikt.tall.Vist;
import no.stafett.innsikt.web.Talltabell.Linje;
import no.stafett.innsikt.web.Talltabell.Rute;
import no.stafett.tilgang.Enhet;

/** Tabellene og tegningene om flyten. Fila er de samme tabellene. */
final class Flytark {

    private static final String ALLE = "alle";
    /** Så mange saker står i en tabell på siden; fila har alle. */
    private static final int FLEST = 100;

    private final Flytinnhold innhold;
    private final Map<String, Enhet> enheter;
    private final Ord ord;

    Flytark(Flytinnhold innhold, List<Enhet> enheter, Ord ord) {
        this.innhold = innhold;
        this.enheter = enheter.stream().collect(Collectors.toMap(e -> "enhet/" + e.id(), Function.identity()));
        this.ord = ord;
    }

    List<Talltabell> tabeller() {
        return Stream.of(delt("nivaa", "nivaa/"), innhold.kommunen() ? delt("tjeneste", "tjeneste/") : null, innhold.kommunen() ? delt("enhet", "enhet/") : null,
                trinn(), innhold.kommunen() ? null : alder(), maaneder(), valg(), utfall()).filter(Objects::nonNull).toList();
    }

    /** Som fila, uten halen av den lengste. */
    List<Talltabell> paaSiden() {
        return tabeller().stream().map(t -> !t.id().equals("alder") || t.linjer().size() <= FLEST ? t
                : new Talltabell(t.id(), t.tittel(), ord.om("innsikt.tabell.alder.flere", FLEST, t.linjer().size()), t.kolonner(), t.linjer().subList(0, FLEST))).toList();
    }

    List<Figur> figurer() {
        return Stream.of(aldring(), flyt()).filter(Objects::nonNull).toList();
    }

    private Talltabell tabell(String id, List<String> kolonner, List<Linje> linjer) {
        List<String> overskrifter = Stream.concat(Stream.of(id), kolonner.stream()).map(k -> ord.om("innsikt.kolonne." + k)).toList();
        return new Talltabell(id, ord.om("innsikt.tabell." + id), ord.om("innsikt.tabell." + id + ".om"), overskrifter, linjer);
    }

    /** De åpne sakene, delt opp etter det raden begynner med, og alle til sist. */
    private Talltabell delt(String id, String rad) {
        List<Tall> deler = innhold.i("aapne").stream().filter(t -> t.rad().startsWith(rad) || t.rad().equals(ALLE)).toList();
        return tabell(id, List.of("aapne"), deler.stream().sorted(Comparator.comparing((Tall t) -> t.rad().equals(ALLE)).thenComparing(t -> navn(t.rad())))
                .map(t -> new Linje(navn(t.rad()), List.of(rute(t)))).toList());
    }

    String navn(String rad) {
        String[] deler = rad.split("/");
        return switch (deler[0]) {
            case "nivaa" -> ord.om("felles.nivaa", deler[1]) + (deler.length > 2 ? ", " + ord.om("utfall." + deler[2]) : "");
            case "tjeneste" -> ord.om("tjeneste." + deler[1]);
            case "enhet" -> enheter.containsKey(rad) ? enheter.get(rad).navn() : ord.om("innsikt.rad.ukjent_enhet");
            default -> ord.om("innsikt.rad." + rad);
        };
    }

    private Rute rute(Tall tall) {
        return new Rute(ord.tall(tall), innhold.kommunen() || tall.antall() == 0 ? null : adresse(tall.tabell(), tall.rad()));
    }

    private String adresse(String hva, String gruppe) {
        return Flytadresse.liste(hva, gruppe, innhold.utvalg());
    }

    private Talltabell trinn() {
        List<Linje> linjer = innhold.trinn().stream().map(t -> new Linje(ord.om("felles.nivaa", t.nivaa()) + ", " + t.navn()
                + (t.tjeneste() == null ? "" : ", " + ord.om("tjeneste." + t.tjeneste())), tider(t))).toList();
        return tabell("trinn", innhold.kommunen() ? List.of("median", "p85", "forventet") : List.of("venter", "over", "median", "p85", "forventet"), linjer);
    }

    private List<Rute> tider(Flytinnhold.Trinnet t) {
        String gruppe = t.nivaa() + "/" + t.trinn();
        String ventet = ord.dager(t.forventet()) + (t.forventet() == null || t.historie() ? "" : " " + ord.om("innsikt.tall.fristen"));
        Stream<Rute> naa = innhold.kommunen() ? Stream.of() : Stream.of(aapner(t.venter(), "trinn", gruppe), aapner(t.over(), "over", gruppe));
        return Stream.concat(naa, Stream.of(ord.dager(t.median()), ord.dager(t.p85()), ventet).map(Rute::av)).toList();
    }

    private Rute aapner(long antall, String hva, String gruppe) {
        return new Rute(String.valueOf(antall), antall == 0 ? null : adresse(hva, gruppe));
    }

    private Talltabell alder() {
        Map<String, Flytinnhold.Trinnet> trinn = innhold.trinn().stream().collect(Collectors.toMap(t -> t.nivaa() + "/" + t.trinn(), Function.identity()));
        // Tallene leses etter hverandre: en sak kan ha kommet til et nytt trinn i mellomtida, og er da med neste gang.
        return tabell("alder", List.of("trinn", "dager", "forventet"), innhold.alder().stream().filter(a -> trinn.containsKey(a.trinn())).map(a -> new Linje(a.saksnummer(), List.of(
                Rute.av(trinn.get(a.trinn()).navn()), new Rute(ord.om("innsikt.tall.dager", a.dager()), "/saker/" + a.sak()),
                Rute.av(ord.dager(trinn.get(a.trinn()).forventet()))))).toList());
    }

    private Talltabell maaneder() {
        List<Linje> linjer = innhold.rekka("aapne").stream().sorted(Comparator.comparing(Tall::maaned).reversed()).map(t -> new Linje(ord.maaned(t.maaned()),
                List.of(iMaaned("inn", t), iMaaned("ut", t), Rute.av(ord.tall(t))))).toList();
        return tabell("maaneder", List.of("inn", "ut", "aapne"), linjer);
    }

    private Rute iMaaned(String tabell, Tall maaned) {
        Tall tall = innhold.rekka(tabell).stream().filter(t -> t.maaned().equals(maaned.maaned())).findFirst().orElseThrow();
        boolean aapner = !innhold.kommunen() && tall.antall() > 0;
        return new Rute(ord.tall(tall), aapner ? adresse(tabell, tall.maaned().toString().substring(0, "2026-01".length())) : null);
    }

    private Talltabell valg() {
        return tabell("valg", List.of("antall"), innhold.halvaar("valg").stream().sorted(Comparator.comparing((Tall t) -> t.rad().equals(ALLE)).thenComparing(Tall::rad))
                .map(t -> new Linje(navn(t.rad()), List.of(rute(t)))).toList());
    }

    private Talltabell utfall() {
        return tabell("utfall", List.of("antall"), Stream.of("evaluering", "barnet", "gjenaapnet", "akutt").flatMap(tabell -> innhold.halvaar(tabell).stream()
                .filter(t -> !t.rad().equals(ALLE) || List.of("gjenaapnet", "akutt").contains(tabell)))
                .map(t -> new Linje(ord.om("innsikt.utfall." + (t.rad().equals(ALLE) ? t.tabell() : t.rad())), List.of(rute(t)))).toList());
    }

    /** Sakene som prikker over trinnene, med tida det har tatt før: til midten og til 85 av 100. */
    private Figur aldring() {
        List<Flytinnhold.Trinnet> trinn = innhold.trinn().stream().filter(t -> t.venter() != null && t.venter() > 0).toList();
        if (trinn.isEmpty()) {
            return null;
        }
        long eldst = innhold.alder().stream().mapToLong(Egentall.Alder::dager).max().orElse(0);
        int lengst = trinn.stream().map(Flytinnhold.Trinnet::p85).filter(Objects::nonNull).mapToInt(n -> n).max().orElse(0);
        Figur.Blokk blokk = new Figur.Blokk(Math.max(eldst, lengst), trinn.size());
        for (int plass = 0; plass < trinn.size(); plass++) {
            soeyle(blokk, plass, trinn.get(plass));
        }
        return blokk.ferdig("alder", ord.om("innsikt.figur.alder"));
    }

    private void soeyle(Figur.Blokk blokk, int plass, Flytinnhold.Trinnet trinn) {
        if (trinn.p85() != null) {
            blokk.flate(plass, 0, trinn.median(), "figur-median");
            blokk.flate(plass, trinn.median(), trinn.p85(), "figur-p85");
        }
        List<Egentall.Alder> her = innhold.alder().stream().filter(a -> a.trinn().equals(trinn.nivaa() + "/" + trinn.trinn())).toList();
        for (int n = 0; n < her.size(); n++) {
            blokk.prikk(plass + 0.6 * (n + 1.0) / (her.size() + 1) - 0.3, her.get(n).dager(),
                    trinn.forventet() != null && her.get(n).dager() > trinn.forventet() ? "figur-over" : "figur-sak");
        }
        blokk.navn(plass, trinn.nummer() == null ? String.valueOf(plass + 1) : trinn.nummer());
    }

    /** Det som er kommet og det som er gått, lagt sammen måned for måned; mellom dem ligger det som er åpent. Mangler ett tall, tegnes ingenting. */
    private Figur flyt() {
        List<Tall> aapne = innhold.rekka("aapne").stream().sorted(Comparator.comparing(Tall::maaned)).toList();
        List<Tall> ut = innhold.rekka("ut").stream().sorted(Comparator.comparing(Tall::maaned)).toList();
        if (aapne.size() < 2 || Stream.concat(aapne.stream(), ut.stream()).anyMatch(t -> t.vist() != Vist.TALL)) {
            return null;
        }
        List<Long> gikk = new ArrayList<>();
        List<Long> kom = new ArrayList<>();
        long sum = 0;
        for (int n = 0; n < aapne.size(); n++) {
            sum += ut.get(n).antall();
            gikk.add(sum);
            kom.add(sum + aapne.get(n).antall());
        }
        Figur.Blokk blokk = new Figur.Blokk(kom.stream().mapToLong(n -> n).max().orElse(0), aapne.size());
        blokk.kurve(kom, "figur-kom");
        blokk.kurve(gikk, "figur-gikk");
        for (int n = 0; n < aapne.size(); n += Math.max(1, aapne.size() / 6)) {
            blokk.navn(n, ord.maaned(aapne.get(n).maaned()));
        }
        return blokk.ferdig("flyt", ord.om("innsikt.figur.flyt"));
    }
}
