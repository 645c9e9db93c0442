package no.stafett.stafettlogg.angre;

import no.stafett.felles.Avvist;

/** Beslutningen kan ikke angres. Koden sier hva som kom i veien, og aldri noe den som spør, ikke ser i saken selv. */
class BeslutningenStaar extends Avvist {

    /** Hva som kom i veien. */
    enum Hvorfor {
        /** Den siste beslutningen førte ikke saken til et annet nivå. */
        INGEN_BESLUTNING("angre_ingen_beslutning"),
        /** Da åpnes den igjen i stedet. */
        SAKEN_ER_AVSLUTTET("angre_avsluttet"),
        ALT_ANGRET("angre_alt_angret"),
        FOR_SENT("angre_for_sent"),
        OPPGAVE_GJORT("angre_oppgave_gjort"),
        SVAR_GITT("angre_svar_gitt"),
        PINNEN_SKIFTET("angre_pinnen_skiftet"),
        MODELLEN_ER_EN_ANNEN("angre_modellen_endret"),
        ENDRET_SAMTIDIG("endret_samtidig");

        private final String kode;

        Hvorfor(String kode) {
            this.kode = kode;
        }

        public String kode() {
            return kode;
        }
    }

    BeslutningenStaar(Hvorfor hvorfor) {
        super(Grunn.OPPTATT, hvorfor.kode());
    }
}
