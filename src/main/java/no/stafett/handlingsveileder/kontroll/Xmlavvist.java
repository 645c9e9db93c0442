package no.stafett.handlingsveileder.kontroll;

/** Fila kan ikke leses trygt; ingen flere regler får se den. */
class Xmlavvist extends Exception {

    private static final long serialVersionUID = 1L;

    private final Feilkode kode;

    Xmlavvist(Feilkode kode) {
        super(kode.kode());
        this.kode = kode;
    }

    Feilkode kode() {
        return kode;
    }
}
