package no.stafett.oppgave.live;

import jakarta.annotation.PreDestroy;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import no.stafett.oppgave.live.Lytter.Signal;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.Gruppe;
import no.stafett.tilgang.Oektvakt;
import no.stafett.tilgang.Personer;
import no.stafett.tilgang.folk.Vikarer;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** De som hører etter på denne noden. Hver får bare vite at lista hennes kan være en annen. */
@Component
class Lyttere {

    /** Så mange sider kan én person ha åpne; den eldste må heller spørre selv. */
    static final int FLEST = 5;
    /** Så lenge varer ett samband; nettleseren kobler til på nytt, og hva hun skal høre om, regnes ut igjen. */
    private static final long LENGST_SEKUNDER = 600;
    /** Lista har frister i dager: rett over midnatt er noe forfalt som ikke var det. */
    private static final String NY_DAG = "20 0 0 * * *";

    private final Personer personer;
    private final Vikarer vikarer;
    private final Oektvakt oekter;
    private final Collection<Lytter> alle = new ConcurrentLinkedQueue<>();
    /** En treg nettleser skal ikke holde igjen tråden som hører etter. */
    private final ExecutorService sendere = Executors.newFixedThreadPool(2, arbeid -> {
        Thread tråd = new Thread(arbeid, "live-sender");
        tråd.setDaemon(true);
        return tråd;
    });

    Lyttere(Personer personer, Vikarer vikarer, Oektvakt oekter) {
        this.personer = personer;
        this.vikarer = vikarer;
        this.oekter = oekter;
    }

    /** @param oekt øktens id; null uten økt */
    SseEmitter ny(Bruker bruker, String oekt) {
        SseEmitter ut = new SseEmitter(0L);
        Lytter lytter = new Lytter(bruker, oekt, grupper(bruker), ut);
        ut.onCompletion(() -> alle.remove(lytter));
        ut.onError(feil -> alle.remove(lytter));
        alle.add(lytter);
        List<Lytter> hennes = alle.stream().filter(en -> en.bruker().id().equals(bruker.id())).toList();
        hennes.stream().limit(Math.max(0, hennes.size() - FLEST)).forEach(eldst -> avslutt(eldst, Signal.FULLT));
        lytter.si(Signal.KLAR);
        return ut;
    }

    /** Vikaren hører også det den hun er vikar for, ville hørt. */
    private Set<String> grupper(Bruker bruker) {
        Set<String> grupper = new HashSet<>(bruker.grupper());
        vikarer.mine(bruker).forEach(vikariat -> grupper.add(Gruppe.person(vikariat.fravaerende())));
        return grupper;
    }

    void hør(List<Linje> linjer) {
        if (!linjer.isEmpty()) {
            si(lytter -> linjer.stream().anyMatch(linje -> linje.angår(lytter.grupper())));
        }
    }

    /** Noe kan være endret for hvem som helst. */
    @Scheduled(cron = NY_DAG, zone = "Europe/Oslo")
    void seEtter() {
        si(lytter -> true);
    }

    private void si(Predicate<Lytter> hvem) {
        alle.stream().filter(hvem).forEach(lytter -> etterpå(() -> siEllerGlem(lytter, Signal.ENDRET)));
    }

    /** Den som er logget ut, har mistet en rolle, eller er borte, hører ikke mer. */
    @Scheduled(fixedDelayString = "${stafett.live.hjerte:15000}")
    void hjerteslag() {
        if (alle.isEmpty()) {
            return;
        }
        List<Lytter> dem = List.copyOf(alle);
        Set<String> levende = oekter.levende(dem.stream().map(Lytter::oekt).filter(Objects::nonNull).toList());
        Map<String, Optional<Bruker>> nå = dem.stream().map(en -> en.bruker().brukernavn()).distinct()
                .collect(Collectors.toMap(navn -> navn, personer::finn));
        for (Lytter lytter : dem) {
            boolean inne = lytter.oekt() == null || levende.contains(lytter.oekt());
            slå(lytter, inne && nå.get(lytter.bruker().brukernavn()).filter(lytter::erSomFør).isPresent());
        }
    }

    private void slå(Lytter lytter, boolean kanHøreMer) {
        if (!kanHøreMer) {
            avslutt(lytter, Signal.SLUTT);
        } else if (lytter.sekunder() > LENGST_SEKUNDER) {
            alle.remove(lytter);
            etterpå(lytter.ut()::complete);
        } else {
            etterpå(() -> siEllerGlem(lytter, Signal.HJERTE));
        }
    }

    /** Noden hører ikke etter lenger. */
    void slippAlle() {
        alle.forEach(lytter -> {
            alle.remove(lytter);
            lytter.ut().complete();
        });
    }

    @PreDestroy
    void stopp() {
        sendere.shutdown();
    }

    private void avslutt(Lytter lytter, Signal hvorfor) {
        alle.remove(lytter);
        etterpå(() -> {
            lytter.si(hvorfor);
            lytter.ut().complete();
        });
    }

    private void siEllerGlem(Lytter lytter, Signal signal) {
        if (!lytter.si(signal)) {
            alle.remove(lytter);
        }
    }

    private void etterpå(Runnable arbeid) {
        try {
            sendere.execute(arbeid);
        } catch (RejectedExecutionException stoppet) {
            alle.clear();
        }
    }
}
