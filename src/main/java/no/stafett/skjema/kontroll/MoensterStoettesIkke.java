package no.stafett.skjema.kontroll;

/** Mønsteret er skrevet feil eller bruker noe vi ikke kan prøve i begrenset tid. */
final class MoensterStoettesIkke extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MoensterStoettesIkke(String moenster, int plass) {
        super("Mønsteret støttes ikke fra tegn " + plass + ": " + moenster);
    }
}
