package no.stafett.skjema.kontroll;

import java.util.List;

/**
 * Et mønster ({@code pattern}) fra et skjema, prøvd slik nettleseren gjør.
 *
 * <p>Javas egen motor er ikke brukt, av to grunner. Den går seg fast: et mønster som {@code (a+)+$}
 * og noen titalls tegn kan holde en tråd i timevis, og mønstre skrives av dem som redigerer skjemaer.
 * Og den mener noe annet enn nettleseren om blant annet {@code $}, {@code \s} og {@code [[]}. Her
 * følges alle veier gjennom mønsteret samtidig, ett tegn om gangen. Tiden er høyst antall tegn ganger
 * antall steg i mønsteret, uansett hvordan de er skrevet. Det som ikke lar seg gjøre slik
 * (tilbakevisninger og blikk fram og tilbake), er ikke støttet, og sies fra om når skjemaet kontrolleres.
 */
final class Moenster {

    private final Moensterdel del;
    private final List<Steg> steg;

    private Moenster(Moensterdel del) {
        this.del = del;
        this.steg = Steg.av(del);
    }

    /** @throws MoensterStoettesIkke når mønsteret er feil eller bruker noe som ikke støttes */
    static Moenster les(String moenster) {
        return new Moenster(new Moensterleser(moenster).les());
    }

    /** Om mønsteret passer et sted i teksten. Tegnene er UTF-16-enheter, som i nettleseren. */
    boolean finnesI(String tekst) {
        Veier naa = new Veier(steg, tekst);
        for (int plass = 0; ; plass++) {
            naa.start(plass);
            if (naa.framme()) {
                return true;
            }
            if (plass == tekst.length()) {
                return false;
            }
            naa.ett(plass);
        }
    }

    @Override
    public String toString() {
        return del.toString();
    }
}
