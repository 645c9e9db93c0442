package no.stafett.demokommune;

import java.time.Instant;
import java.util.List;
import no.stafett.prosess.Modell;
import no.stafett.tilgang.Demopersoner;

/** Gjør manusene om til rader. */
final class Radbok {

    private final Manusbok bok;
    private final Instant skrives;

    /** @param skrives når radene skrives */
    Radbok(Manusbok bok, Instant skrives) {
        this.bok = bok;
        this.skrives = skrives;
    }

    Radsamling rader(List<Modell> modeller) {
        Radsamling rader = new Radsamling();
        Frister frister = new Frister(bok.dagbok().idag());
        folket(rader, bok.kommune());
        Saksrader saker = new Saksrader(rader, modeller);
        Loggrader logg = new Loggrader(rader, modeller);
        Planrader planer = new Planrader(rader, frister);
        Samarbeidsrader samarbeid = new Samarbeidsrader(rader, frister);
        Sporrader spor = new Sporrader(rader, skrives);
        bok.saker().forEach(m -> {
            saker.legg(m);
            logg.legg(m);
            planer.legg(m);
            samarbeid.legg(m);
            spor.legg(m);
        });
        stengt().forEach(rad -> rader.legg(Tabell.STENGT_PERIODE, rad));
        utsatt(rader);
        return rader;
    }

    /** Enhetene som har vært stengt til og med i går. */
    List<Object[]> stengt() {
        Frister frister = new Frister(bok.dagbok().idag());
        return bok.stengte().entrySet().stream().map(e -> new Object[] {new Tilfeldig(e.getKey().id().getMostSignificantBits()).id(), e.getKey().id(),
                frister.stengtFra(e.getValue()).orElseThrow(), bok.dagbok().dag(1), e.getValue().grunn()}).toList();
    }

    private void utsatt(Radsamling rader) {
        Dagbok dagbok = bok.dagbok();
        bok.plantet().forEach((m, p) -> {
            if (p.stilling().utsatt != Stilling.INGEN) {
                Instant satt = dagbok.tid(1, 39);
                rader.legg(Tabell.INNSIKT_UTSETTELSE, m.t.id(), m.id, dagbok.idag().plusDays(p.stilling().utsatt), "Familien er bortreist",
                        bok.kommune().leder(m.sted).id(), satt);
            }
        });
    }

    /** Kommunen, enhetene, og de som arbeider der. */
    private static void folket(Radsamling rader, Kommune kommune) {
        String passord = Demopersoner.kodetPassord();
        rader.legg(Tabell.KOMMUNE, Kommune.NUMMER, Kommune.NAVN);
        kommune.steder().forEach(s -> rader.legg(Tabell.ENHET, s.id(), Kommune.NUMMER, s.tjeneste(), s.navn()));
        kommune.folk().forEach(a -> person(rader, kommune, a, passord));
    }

    private static void person(Radsamling rader, Kommune kommune, Kommune.Ansatt a, String passord) {
        // Endelsen finnes ikke (RFC 2606), som for de andre demopersonene.
        rader.legg(Tabell.PERSON, a.id(), Kommune.NUMMER, a.brukernavn(), passord, a.navn(), a.brukernavn() + "@demo.invalid");
        boolean flyttet = "flyttet".equals(a.rolle());
        boolean iEnhet = List.of("ansatt", "leder").contains(a.rolle());
        rader.legg(Tabell.ROLLE, a.id(), flyttet ? "ansatt" : a.rolle(), flyttet ? kommune.arbeiderNaa(a) : iEnhet ? a.sted().id() : null);
    }
}
