package no.stafett.handlingsveileder.trinn;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Når evalueringen eller en påminnelse kommer av seg selv, regnet fra datoen i planen. Flyttes datoen, flyttes dette med. Andre måter å sette uret på er
 * skrevet av en som tegner modeller, og røres ikke.
 */
public enum Evalueringsstart {

    /** Så langt før at det rekkes å kalle inn og høre barnet; hvor lenge er satt i oppsettet. */
    I_GOD_TID("${tiltak.evalueringsstart(sakId)}"),
    EN_UKE_FOER("${tiltak.varseltid(sakId, 'foer')}"),
    PAA_DAGEN("${tiltak.varseltid(sakId, 'paa_dagen')}"),
    EN_UKE_ETTER("${tiltak.varseltid(sakId, 'leder')}"),
    TO_UKER_ETTER("${tiltak.varseltid(sakId, 'koordinator')}");

    private static final int FLESTE = 365;
    private static final Pattern DAGER = Pattern.compile("P([0-9]{1,4})D");

    private final String uttrykk;

    Evalueringsstart(String uttrykk) {
        this.uttrykk = uttrykk;
    }

    boolean erEtter() {
        return this == EN_UKE_ETTER || this == TO_UKER_ETTER;
    }

    /** Navnet slik det står i skjemaet på siden. */
    public String navn() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Evalueringsstart> av(String navn) {
        return Arrays.stream(values()).filter(e -> e.navn().equals(navn)).findFirst();
    }

    /** Uret på denne hendelsen, når det er et av disse. */
    static Optional<Evalueringsstart> på(Gren hendelse) {
        return uret(hendelse).map(u -> u.tekst().replace(" ", "").strip())
                .flatMap(t -> Arrays.stream(values()).filter(e -> e.uttrykk.replace(" ", "").equals(t)).findFirst());
    }

    static void sett(Gren hendelse, Evalueringsstart start) {
        if (på(hendelse).filter(s -> s == start).isEmpty()) {
            uret(hendelse).orElseThrow(TrinnetFinnesIkke::new).settTekst(start.uttrykk);
        }
    }

    /** Hvor lenge uret venter, når det venter et helt antall dager og ikke følger datoen i planen. */
    static Optional<Integer> dager(Gren hendelse) {
        return venter(hendelse).map(u -> DAGER.matcher(u.tekst().strip())).filter(Matcher::matches).map(m -> Integer.parseInt(m.group(1)));
    }

    /** @throws TrinnetErLaast når uret er satt på en annen måte, eller antallet ikke er et antall dager */
    static void settDager(Gren hendelse, int dager) {
        Optional<Integer> sto = dager(hendelse);
        Trinnredigering.krev(sto.isPresent() ? Optional.empty() : Optional.of(Hindring.av("uret_er_laast")));
        if (sto.get() == dager) {
            return;
        }
        Trinnredigering.krev(dager >= 1 && dager <= FLESTE ? Optional.empty() : Optional.of(Hindring.av("dager_i_uret", String.valueOf(FLESTE))));
        venter(hendelse).orElseThrow(TrinnetFinnesIkke::new).settTekst("P" + dager + "D");
    }

    private static Optional<Gren> venter(Gren hendelse) {
        return Stream.of(hendelse).filter(h -> h.erBpmn("boundaryEvent", "intermediateCatchEvent"))
                .flatMap(h -> h.bpmn("timerEventDefinition").stream()).flatMap(t -> t.bpmn("timeDuration").stream()).findFirst();
    }

    private static Optional<Gren> uret(Gren hendelse) {
        return Stream.of(hendelse).filter(h -> h.erBpmn("boundaryEvent")).flatMap(h -> h.bpmn("timerEventDefinition").stream())
                .flatMap(t -> t.bpmn("timeDate").stream()).findFirst();
    }
}
