package no.stafett.prosess.vern;

import org.camunda.bpm.impl.juel.Scanner;

/**
 * Måler hvor dypt et uttrykk nøster, med motorens egen ordleser. Den er uten rekursjon, i motsetning til
 * setningsleseren, som går tom for stakk på noen tusen parenteser før noen får sagt nei.
 */
final class Uttrykksdybde extends Scanner {

    private int åpne;
    private int fortegn;
    private int dypest;

    private Uttrykksdybde(String uttrykk) {
        super(uttrykk);
    }

    /** @return største nøsting av parenteser, hakeparenteser, valg og rekker av fortegn */
    static int av(String uttrykk) throws ScanException {
        Uttrykksdybde måler = new Uttrykksdybde(uttrykk);
        while (måler.next().getSymbol() != Symbol.EOF) {
            måler.tell(måler.getToken().getSymbol());
        }
        return måler.dypest;
    }

    private void tell(Symbol symbol) {
        switch (symbol) {
            case LPAREN, LBRACK, QUESTION -> åpne++;
            case RPAREN, RBRACK -> åpne--;
            default -> { }
        }
        fortegn = erFortegn(symbol) ? fortegn + 1 : 0;
        dypest = Math.max(dypest, åpne + fortegn);
    }

    private static boolean erFortegn(Symbol symbol) {
        return symbol == Symbol.NOT || symbol == Symbol.EMPTY || symbol == Symbol.MINUS;
    }
}
