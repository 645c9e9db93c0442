package no.stafett.demokommune;

import java.util.List;

/** Kommunen, enhetene, og de som arbeider der. */
final class Folkerader {

    private final Radsamling rader;
    private final String passord;

    Folkerader(Radsamling rader, String passord) {
        this.rader = rader;
        this.passord = passord;
    }

    void legg(Kommune kommune) {
        rader.legg(Tabell.KOMMUNE, Kommune.NUMMER, Kommune.NAVN);
        kommune.steder().forEach(s -> rader.legg(Tabell.ENHET, s.id(), Kommune.NUMMER, s.tjeneste(), s.navn()));
        kommune.folk().forEach(a -> person(kommune, a));
    }

    private void person(Kommune kommune, Ansatt a) {
        // Endelsen finnes ikke (RFC 2606), som for de andre demopersonene.
        rader.legg(Tabell.PERSON, a.id(), Kommune.NUMMER, a.brukernavn(), passord, a.navn(), a.brukernavn() + "@demo.invalid");
        boolean flyttet = "flyttet".equals(a.rolle());
        boolean iEnhet = List.of("ansatt", "leder").contains(a.rolle());
        rader.legg(Tabell.ROLLE, a.id(), flyttet ? "ansatt" : a.rolle(), flyttet ? kommune.arbeiderNaa(a) : iEnhet ? a.sted().id() : null);
    }
}
