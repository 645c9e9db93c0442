package no.stafett.demokommune;

import java.time.Instant;
import java.util.List;
import no.stafett.prosess.Modell;
import no.stafett.tilgang.Demopersoner;

/** Gjør manusene om til rader. */
final class Radbok {

    private final Manusbok bok;

    Radbok(Manusbok bok) {
        this.bok = bok;
    }

    Radsamling rader(List<Modell> modeller, boolean innsikt) {
        Radsamling rader = new Radsamling();
        Frister frister = new Frister(bok.dagbok().idag());
        new Folkerader(rader, Demopersoner.kodetPassord()).legg(bok.kommune());
        Saksrader saker = new Saksrader(rader, modeller);
        Loggrader logg = new Loggrader(rader, modeller);
        Planrader planer = new Planrader(rader, frister);
        Samarbeidsrader samarbeid = new Samarbeidsrader(rader, frister);
        Sporrader spor = new Sporrader(rader);
        bok.saker().forEach(m -> {
            saker.legg(m);
            logg.legg(m);
            planer.legg(m);
            samarbeid.legg(m);
            spor.legg(m);
        });
        if (innsikt) {
            stengtOgUtsatt(rader);
        }
        return rader;
    }

    private void stengtOgUtsatt(Radsamling rader) {
        Dagbok dagbok = bok.dagbok();
        bok.stengte().forEach(s -> rader.legg(Tabell.STENGT_PERIODE, new Tilfeldig(s.id().getMostSignificantBits()).id(), s.id(),
                dagbok.dag(Planter.STENGT), dagbok.dag(1), "ferie"));
        bok.plantet().forEach((m, p) -> {
            if (p.stilling().utsatt != Stilling.INGEN) {
                Instant satt = dagbok.tid(1, 39);
                rader.legg(Tabell.INNSIKT_UTSETTELSE, m.t.id(), m.id, dagbok.idag().plusDays(p.stilling().utsatt), "Familien er bortreist",
                        bok.kommune().leder(m.sted).id(), satt);
            }
        });
    }
}
