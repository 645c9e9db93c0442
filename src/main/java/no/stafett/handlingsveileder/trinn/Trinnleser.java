package no.stafett.handlingsveileder.trinn;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Leser en modell som en liste med trinn. Alt lista ikke kan endre, kommer med som en låst del. */
final class Trinnleser {

    private static final Pattern LIKHET = Pattern.compile("\\$\\{\\s*[a-zA-Z]\\w*\\s*(?:==|eq)\\s*'([^']*)'\\s*}");
    private static final Set<String> IKKE_VIST = Set.of("startEvent", "endEvent", "userTask", "boundaryEvent", "exclusiveGateway");

    private final Bpmn modell;
    private final Veien veien;
    private final Laaser laaser;

    private Trinnleser(Bpmn modell) {
        this.modell = modell;
        this.veien = new Veien(modell);
        this.laaser = new Laaser(modell, veien);
    }

    static Trinnliste les(Bpmn modell) {
        return new Trinnleser(modell).liste();
    }

    private Trinnliste liste() {
        List<Gren> rekke = new ArrayList<>(veien.trinn());
        modell.oppgaver().stream().filter(o -> !modell.erPåVeien(o)).forEach(rekke::add);
        List<Laastdel> veiene = påVeien();
        return new Trinnliste(modell.prosess().id(), modell.prosess().attributt("name"), rekke.stream().map(this::steg).toList(), veiene,
                utenfor(veiene), laaser.leggeTil(null).orElse(null));
    }

    private Steg steg(Gren oppgave) {
        Egenskaper egenskaper = new Egenskaper(oppgave);
        return new Steg(oppgave.id(), egenskaper.les("trinn"), innhold(oppgave),
                veien.valgEtter(oppgave).map(this::beslutning).orElse(null),
                modell.påKanten(oppgave).stream().map(h -> del(h, oppgave.id())).toList(),
                modell.erPåVeien(oppgave) ? veien.andreVeierInn(oppgave).stream().map(this::hopp).distinct().toList() : List.of(),
                new Steg.Laas(laaser.flytteOpp(oppgave).orElse(null), laaser.flytteNed(oppgave).orElse(null),
                        laaser.fjerne(oppgave).orElse(null), laaser.leggeTil(oppgave).orElse(null)));
    }

    static Trinninnhold innhold(Gren oppgave) {
        Egenskaper e = new Egenskaper(oppgave);
        return new Trinninnhold(oppgave.attributt("name"), e.les("hva"), e.les("hvordan"), e.les("hvem"), e.les("arena"), e.les("frist"),
                e.les("rolleordlyd"), oppgave.camunda("formRef"), e.liste("verktoey"), e.liste("paakrevd"),
                Egenskaper.delt(oppgave.camunda("candidateGroups")), Forfall.av(oppgave.camunda("dueDate")),
                "true".equals(e.les("kanHoppesOver")));
    }

    private Steg.Beslutning beslutning(Gren port) {
        return new Steg.Beslutning(port.id(), port.attributt("name"), modell.ut(port).stream().map(this::utfall).toList());
    }

    private Steg.Utfall utfall(Gren flyt) {
        Matcher likhet = LIKHET.matcher(flyt.bpmn("conditionExpression").stream().map(Gren::tekst).findFirst().orElse("").strip());
        Gren mål = modell.målet(flyt).orElse(null);
        Utfallsvei vei = new Utfallsvei(modell, veien, flyt);
        Gren dit = vei.slag().equals("trinn") ? vei.trinnet().orElse(mål) : mål;
        return new Steg.Utfall(flyt.id(), likhet.matches() ? likhet.group(1) : "", flyt.attributt("name"), vei.slag(),
                dit == null ? "" : dit.attributt("name"), vei.trinnet().map(Gren::id).orElse(""), vei.kanEndres(),
                vei.fjerne().orElse(null));
    }

    /** Navnet på det som fører hit: utfallet, eller noden når veien ikke har noe navn. */
    private String hopp(Gren flyt) {
        return flyt.attributt("name").isEmpty() ? modell.kilden(flyt).map(k -> k.attributt("name")).orElse("") : flyt.attributt("name");
    }

    /** Sideveiene et utfall går ut på, står under utfallene og ikke på veien. */
    private List<Laastdel> påVeien() {
        Set<String> sideveier = new HashSet<>();
        veien.trinn().stream().flatMap(t -> veien.valgEtter(t).stream()).flatMap(p -> modell.ut(p).stream())
                .forEach(f -> sideveier.add(Bpmn.til(f)));
        List<Laastdel> deler = new ArrayList<>();
        List<Gren> rekke = veien.rekke();
        for (int i = 0; i < rekke.size(); i++) {
            Gren node = rekke.get(i);
            if (IKKE_VIST.contains(node.lokalt()) || node.erBpmn("subProcess") || sideveier.contains(node.id())) {
                continue;
            }
            Optional<Gren> neste = rekke.subList(i, rekke.size()).stream().filter(n -> n.erBpmn("userTask")).findFirst();
            deler.add(del(node, neste.map(Gren::id).orElse("")));
        }
        return deler;
    }

    private List<Laastdel> utenfor(List<Laastdel> veiene) {
        Stream<Gren> delprosesser = modell.noder().stream().filter(n -> n.erBpmn("subProcess"));
        Stream<Gren> merker = modell.prosess().barn().stream().filter(b -> b.erBpmn("textAnnotation", "group"));
        Stream<Gren> baner = modell.prosess().alle().filter(g -> g.erBpmn("lane"));
        return Stream.of(delprosesser, merker, baner).flatMap(s -> s).map(g -> del(g, ""))
                .filter(d -> veiene.stream().noneMatch(v -> v.id().equals(d.id()))).toList();
    }

    private static Laastdel del(Gren gren, String foer) {
        String slag = gren.erBpmn("boundaryEvent") ? kantslag(gren) : gren.lokalt();
        String navn = gren.erBpmn("textAnnotation") ? gren.bpmn("text").stream().map(Gren::tekst).findFirst().orElse("").strip()
                : gren.attributt("name");
        return new Laastdel(gren.id(), slag, navn, Evalueringsstart.på(gren).orElse(null), Evalueringsstart.dager(gren).orElse(null), foer);
    }

    private static String kantslag(Gren hendelse) {
        String grunn = hendelse.bpmn("timerEventDefinition").isEmpty() ? "melding" : "tid";
        return "false".equals(hendelse.attributt("cancelActivity")) ? grunn + "_ved_siden" : grunn;
    }
}
