package no.stafett.varsel;

/**
 * Hvordan et forsøk på å sende gikk.
 *
 * @param tilstand hva e-posten er nå, slik {@code epost.tilstand} har det; {@code klar} når den skal forsøkes igjen
 * @param feil     hva slags feil, ett ord; null når alt gikk bra
 */
record Sendeutfall(String tilstand, String feil) {

    static final Sendeutfall SENDT = new Sendeutfall("sendt", null);
    static final Sendeutfall FANGET = new Sendeutfall("fanget", null);
    static final Sendeutfall BORTFALT = new Sendeutfall("bortfalt", null);

    /** Den er ikke levert, og kan trygt sendes igjen. */
    static Sendeutfall igjen(Throwable feil) {
        return new Sendeutfall("klar", feil.getClass().getSimpleName());
    }

    /** Tjeneren tok imot, men svarte ikke: den kan være levert, og sendes ikke en gang til. */
    static Sendeutfall uviss(Throwable feil) {
        return new Sendeutfall("uviss", feil.getClass().getSimpleName());
    }

    /** Tjeneren tar den ikke imot, nå eller siden. */
    static Sendeutfall avvist(Throwable feil) {
        return new Sendeutfall("avvist", feil.getClass().getSimpleName());
    }

    boolean erIkkeFramme() {
        return "klar".equals(tilstand);
    }
}
