package no.stafett.demokommune;

/** Reglene for hva som er stans (domenets §4.4), med id-en innsikt kjenner dem på. */
enum Regel {
    INGEN_STAFETTHOLDER, OVERLEVERING_UBESVART, UNDRING_UTEN_AVGJOERELSE, TILTAK_UTEN_ANSVARLIG, EVALUERING_FORFALT, TO_RUNDER_UTEN_VIRKNING,
    MOETE_IKKE_HOLDT, SAMTYKKE_UTLOEPER, INVITERT_STILLE, BARNET_IKKE_HOERT, INGEN_HENDELSE;

    String id() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
