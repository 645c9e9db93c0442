package no.stafett.prosess;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import no.stafett.felles.SakId;
import no.stafett.prosess.vern.Prosesshandlinger;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * Handlingene modellene kaller, uten resten av huset: samme navn og signaturer, men tidene er enkle og regnes i
 * kalenderdager fra motorens klokke, så en prøve kan si dem uten kalender.
 */
final class Modellhandlinger {

    /** Fra planen er lagt til den skal evalueres. */
    static final Duration PLANTID = Duration.ofDays(42);
    /** Evalueringsoppgaven kommer så lenge før. */
    static final Duration FØR_EVALUERING = Duration.ofDays(14);
    /** Fra noen er spurt om et tiltak, til svaret skal være der. */
    static final Duration SVARFRIST = Duration.ofDays(7);
    static final Duration NYTT_FORSØK = Duration.ofDays(30);
    static final Duration FØR_FORNYING = Duration.ofDays(335);
    /** Fra påminnelsen om å fornye er kommet, til samtykket løper ut. */
    static final Duration TIL_FORNYING = Duration.ofDays(30);
    static final Duration LEDERFRIST = Duration.ofHours(4);
    static final Duration KVITTERING = Duration.ofDays(21);

    private final Modellmotor motor;
    private final Map<String, Sett> settene = new ConcurrentHashMap<>();
    private final Map<String, Instant> evalueringsdatoer = new ConcurrentHashMap<>();
    private final Map<String, Integer> påminnelser = new ConcurrentHashMap<>();
    private final Set<String> lukket = ConcurrentHashMap.newKeySet();

    Modellhandlinger(Modellmotor motor) {
        this.motor = motor;
    }

    Prosesshandlinger liste() {
        return Prosesshandlinger.avObjekter(new Frist(), new Tiltak(), new Handlingsveileder(), new Samtykke(), new Akutt());
    }

    void bruk(String sakId, Sett sett) {
        settene.put(sakId, sett);
    }

    void settEvalueringsdato(String sakId, Instant dato) {
        evalueringsdatoer.put(sakId, dato);
    }

    Instant evalueringsdato(String sakId) {
        return evalueringsdatoer.computeIfAbsent(sakId, id -> nå().plus(PLANTID));
    }

    boolean erLukket(String sakId) {
        return lukket.contains(sakId);
    }

    int påminnelser(String sakId) {
        return påminnelser.getOrDefault(sakId, 0);
    }

    private static Instant nå() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    @Prosesshandling("frist")
    final class Frist {

        public Date omArbeidsdager(String sakId, int dager) {
            return Date.from(nå().plus(Duration.ofDays(dager)));
        }

        /** Tabellen er den ekte: den skal finnes i samme publisering som steget. */
        public Date etterTabell(String sakId, String hva) {
            Map<String, Object> rad = motor.tabeller.regnUt("frister", Map.of("hva", hva, "sakstype", "ordinaer")).orElseThrow();
            return omArbeidsdager(sakId, ((Number) rad.get("arbeidsdager")).intValue());
        }
    }

    @Prosesshandling("tiltak")
    final class Tiltak {

        public Date evalueringsstart(String sakId) {
            return Date.from(evalueringsdato(sakId).minus(FØR_EVALUERING));
        }

        public Date evalueringsfrist(String sakId) {
            return Date.from(evalueringsdato(sakId));
        }

        public Date varseltid(String sakId, String hvilket) {
            int dager = Map.of("foer", -7, "paa_dagen", 0, "leder", 7, "koordinator", 14).get(hvilket);
            return Date.from(evalueringsdato(sakId).plus(Duration.ofDays(dager)));
        }

        public Date svarfrist(String tiltakId) {
            return Date.from(nå().plus(SVARFRIST));
        }

        public Date gjoeresInnen(String tiltakId) {
            return Date.from(nå().plus(PLANTID));
        }

        public void minnOmFrist(String sakId) {
            påminnelser.merge(sakId, 1, Integer::sum);
        }
    }

    @Prosesshandling("handlingsveileder")
    final class Handlingsveileder {

        /** Bare nivåene finnes hos leietakerne; resten er felles. */
        public String leietaker(String sakId, String prosess) {
            return prosess.startsWith("nivaa_") ? settene.get(sakId).leietaker() : null;
        }
    }

    @Prosesshandling("samtykke")
    final class Samtykke {

        public Date proevIgjen(String sakId) {
            return Date.from(nå().plus(NYTT_FORSØK));
        }

        public Date fornyes(String sakId) {
            return Date.from(nå().plus(FØR_FORNYING));
        }

        public Date sisteDag(String sakId) {
            return loeperUt(sakId);
        }

        public Date loeperUt(String sakId) {
            return Date.from(nå().plus(TIL_FORNYING));
        }

        public void lukkUtloepte(String sakId) {
            lukket.add(sakId);
        }

        /** Meldingen nivået venter på, slik den ekte sender den. */
        public void stoppNivaaet(String sakId, String utfall) {
            motor.prosesser.meld("samtykke_trukket", SakId.av(sakId), Map.of("utfall", utfall));
        }
    }

    @Prosesshandling("akutt")
    static final class Akutt {

        public Date lederfrist(String sakId) {
            return Date.from(nå().plus(LEDERFRIST));
        }

        public Date kvitteringsfrist(String sakId) {
            return Date.from(nå().plus(KVITTERING));
        }
    }
}
