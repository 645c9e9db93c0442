package no.stafett.handlingsveileder.trinn;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Hva som ikke kan gjøres med et trinn, og hvorfor. Reglene her sørger for at en modell porten godtar, fortsatt er en modell porten
 * godtar, og at beslutningen, evalueringen og det første akuttspørsmålet aldri faller ut.
 */
final class Laaser {

    /** Et nivå med flere trinn enn dette leses ikke av noen, og «1.10» sorteres foran «1.2». */
    static final int FLESTE = 9;
    /** Skjemaet med akuttspørsmålet. Alle saker begynner der. */
    private static final String FØRSTE_SKJEMA = "undring";
    /** Skjemaet som setter datoen for evaluering; uten det kommer evalueringen aldri av seg selv. */
    private static final String PLAN = "tiltaksplan";

    private final Bpmn modell;
    private final Veien veien;

    Laaser(Bpmn modell, Veien veien) {
        this.modell = modell;
        this.veien = veien;
    }

    Optional<Hindring> fjerne(Gren trinn) {
        return enkel(trinn)
                .or(() -> når(veien.trinn().size() == 1, Hindring.av("eneste_trinn")))
                .or(() -> avgjør(trinn))
                .or(() -> når(trinn.camunda("formRef").equals(FØRSTE_SKJEMA), Hindring.av("foerste_skjema")))
                .or(() -> når(erPlan(trinn) && modell.noder().stream().anyMatch(Laaser::evaluerer), Hindring.av("er_planen")))
                .or(() -> påKanten(trinn).map(h -> Hindring.av("har_hendelse", navn(h))))
                .or(() -> kommerAvSegSelv(trinn).map(h -> Hindring.av("kommer_av_seg_selv", navn(h))))
                .or(() -> når(!veien.andreVeierInn(trinn).isEmpty() && foranSamling(trinn), Hindring.av("flere_veier")))
                .or(() -> utenHovedvei(trinn));
    }

    Optional<Hindring> flytteOpp(Gren trinn) {
        return enkel(trinn).or(() -> avgjør(trinn)).or(() -> utenHovedvei(trinn))
                .or(() -> bytte(modell.kilden(veien.hovedveiInn(trinn).orElseThrow()).orElseThrow(), trinn));
    }

    Optional<Hindring> flytteNed(Gren trinn) {
        Optional<Gren> neste = veien.neste(trinn);
        return enkel(trinn).or(() -> avgjør(trinn))
                .or(() -> neste.isEmpty() ? Optional.of(imellom(etter(trinn), "sist")) : Optional.empty())
                .or(() -> avgjør(neste.orElseThrow()).map(h -> Hindring.av("foran_beslutning", navn(neste.get()))))
                .or(() -> flytteOpp(neste.orElseThrow()));
    }

    /** @param etter null for å legge det til først */
    Optional<Hindring> leggeTil(Gren etter) {
        Optional<Hindring> fullt = når(veien.trinn().size() >= FLESTE, Hindring.av("for_mange", String.valueOf(FLESTE)));
        if (etter != null) {
            return fullt.or(() -> enkel(etter)).or(() -> avgjør(etter).map(h -> Hindring.av("etter_beslutning", navn(etter))));
        }
        return fullt.or(() -> veien.trinn().isEmpty() ? Optional.of(Hindring.av("ingen_trinn"))
                : utenHovedvei(veien.trinn().get(0)).or(() -> først(veien.trinn().get(0))));
    }

    private Optional<Hindring> først(Gren trinn) {
        return når(trinn.camunda("formRef").equals(FØRSTE_SKJEMA), Hindring.av("foran_foerste_skjema"));
    }

    private Optional<Hindring> bytte(Gren forrige, Gren trinn) {
        if (!forrige.erBpmn("userTask")) {
            return Optional.of(imellom(forrige, "foerst"));
        }
        Set<String> avSegSelv = veien.førsteTrinnEtter(påKantenAlle(forrige));
        return enkel(forrige)
                .or(() -> når(avSegSelv.contains(trinn.id()), Hindring.av("henger_sammen", navn(forrige), navn(trinn))))
                .or(() -> når(veien.førsteTrinnEtter(påKantenAlle(trinn)).contains(forrige.id()), Hindring.av("kommer_tilbake", navn(trinn), navn(forrige))))
                .or(() -> når(erPlan(forrige) && påKantenAlle(trinn).anyMatch(Laaser::evaluerer), Hindring.av("planen_foerst", navn(forrige))))
                .or(() -> først(forrige).map(h -> Hindring.av("foran_foerste_skjema")))
                .or(() -> utenHovedvei(forrige));
    }

    /** Det trinnet egentlig går til; en samling på veien har ikke noe navn å si. */
    private Gren etter(Gren trinn) {
        Gren her = modell.målet(modell.ut(trinn).get(0)).orElse(null);
        for (int steg = 0; steg < 20 && her != null && modell.samler(her); steg++) {
            her = modell.målet(modell.ut(her).get(0)).orElse(null);
        }
        return her;
    }

    private Hindring imellom(Gren node, String ytterst) {
        if (node == null || node.erBpmn("startEvent", "endEvent")) {
            return Hindring.av(ytterst);
        }
        return navn(node).isEmpty() ? Hindring.av("deling_imellom") : Hindring.av("laast_imellom", navn(node));
    }

    /** Står på veien, med én vei ut. */
    private Optional<Hindring> enkel(Gren trinn) {
        return når(!modell.erPåVeien(trinn) || modell.ut(trinn).size() != 1 || modell.målet(modell.ut(trinn).get(0)).isEmpty(),
                Hindring.av("utenfor_veien"));
    }

    private Optional<Hindring> avgjør(Gren trinn) {
        return veien.valgEtter(trinn).map(port -> Hindring.av("beslutter"));
    }

    private Optional<Hindring> utenHovedvei(Gren trinn) {
        return når(veien.hovedveiInn(trinn).isEmpty(), Hindring.av("flere_veier"));
    }

    private boolean foranSamling(Gren trinn) {
        return modell.målet(modell.ut(trinn).get(0)).filter(m -> m.erBpmn("parallelGateway")).isPresent();
    }

    private Optional<Gren> påKanten(Gren trinn) {
        return modell.påKanten(trinn).stream().findFirst();
    }

    private Stream<Gren> påKantenAlle(Gren trinn) {
        return modell.påKanten(trinn).stream();
    }

    private Optional<Gren> kommerAvSegSelv(Gren trinn) {
        List<Gren> inn = modell.inn(veien.inngang(trinn));
        return inn.stream().flatMap(f -> modell.kilden(f).stream()).filter(k -> k.erBpmn("boundaryEvent")).findFirst();
    }

    private static boolean erPlan(Gren trinn) {
        return trinn.camunda("formRef").equals(PLAN);
    }

    private static boolean evaluerer(Gren hendelse) {
        return Evalueringsstart.på(hendelse).isPresent();
    }

    private static Optional<Hindring> når(boolean gjelder, Hindring hindring) {
        return gjelder ? Optional.of(hindring) : Optional.empty();
    }

    private static String navn(Gren node) {
        return node.attributt("name");
    }
}
