package no.stafett.demokommune;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import no.stafett.prosess.Modell;
import org.springframework.stereotype.Component;

/** Spiller av nivået hver åpen sak er på, i motoren, dag for dag, alle sakene om hverandre: det som forfaller i én, skjer når det skal. */
@Component
class Motorgang {

    private final Motorskritt motor;
    private final Tidsmaskin tid;

    Motorgang(Motorskritt motor, Tidsmaskin tid) {
        this.motor = motor;
        this.tid = tid;
    }

    private record Hendelse(Instant tid, Runnable skritt) {
    }

    /** @return det som ble skrevet i skjemaene underveis, med motorens id på oppgavene */
    Radsamling spill(List<Manus> alle, List<Modell> modeller) {
        Radsamling rader = new Radsamling();
        List<Manus> aapne = alle.stream().filter(Manus::erAapen).toList();
        List<Hendelse> hendelser = new ArrayList<>();
        Sporrader spor = new Sporrader(rader, tid.naa());
        aapne.forEach(m -> sak(m, hendelser, new Loggrader(rader, modeller), spor));
        hendelser.sort(Comparator.comparing(Hendelse::tid));
        tid.reis(() -> spill(hendelser));
        aapne.forEach(m -> {
            if (m.t.sjanse(35)) {
                motor.ta(m, m.holder);
            }
            motor.rydd(m);
        });
        return rader;
    }

    private void spill(List<Hendelse> hendelser) {
        LocalDate idag = tid.idag();
        LocalDate dag = LocalDate.MIN;
        for (Hendelse h : hendelser) {
            LocalDate denne = Loggrader.dag(h.tid());
            if (denne.isAfter(dag)) {
                dager(dag, denne);
                dag = denne;
            }
            tid.til(h.tid());
            h.skritt().run();
        }
        dager(dag, idag);
    }

    /** Hver dag for seg, så en tidtaker som gir en ny, får begge på riktig dag. */
    private void dager(LocalDate fra, LocalDate til) {
        LocalDate foerste = fra.equals(LocalDate.MIN) ? til : fra.plusDays(1);
        foerste.datesUntil(til.plusDays(1)).forEach(tid::tilDagen);
    }

    private void sak(Manus m, List<Hendelse> ut, Loggrader logg, Sporrader spor) {
        Instant start = m.naa().fra();
        ut.add(new Hendelse(start, () -> motor.start(m)));
        m.naa().steg().forEach(s -> ut.add(new Hendelse(s.tid(), () -> {
            String oppgave = motor.fullfør(m, s);
            logg.svaret(m, s, oppgave);
            spor.fullfoert(m, s, oppgave);
        })));
        m.planer.stream().filter(p -> p.tid().isAfter(start)).forEach(p -> plan(m, p, ut));
        m.bedte.stream().filter(b -> b.svart() == null).forEach(b -> ut.add(new Hendelse(b.tid(), () -> motor.inviter(m, b))));
        m.samtykker.forEach(s -> ut.add(new Hendelse(s.tid().isAfter(start) ? s.tid() : start.plusSeconds(1), () -> motor.samtykke(m))));
        if (m.akuttFra != null) {
            ut.add(new Hendelse(m.akuttFra.isAfter(start) ? m.akuttFra : start.plusSeconds(2), () -> motor.akutt(m)));
        }
    }

    private void plan(Manus m, Manus.Plan p, List<Hendelse> ut) {
        ut.add(new Hendelse(p.tid(), () -> {
            motor.planLagt(m);
            if (p.evaluert() == null) {
                p.tiltak().stream().filter(g -> "tatt_imot".equals(g.status()) || "foreslaatt".equals(g.status())).forEach(g -> motor.tiltak(m, g));
            }
        }));
        if (p.evaluert() != null) {
            ut.add(new Hendelse(p.evaluert().tid(), () -> motor.evaluert(m)));
        }
    }
}
