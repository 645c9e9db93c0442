package no.stafett.oppgave.liste;

/**
 * Hva lista skal vise.
 *
 * @param nivaa    bare dette nivået; null for alle
 * @param tjeneste bare denne tjenesten; null for alle
 * @param frist    bare det som har frist da; null for alle
 * @param sorter   {@code frist} eller {@code alder}
 * @param antall   rader på siden, 1–100
 * @param etter    merket den forrige siden ga som {@code neste}; null for den første
 */
public record Utvalg(Fane fane, Integer nivaa, String tjeneste, Fristvindu frist, String sorter, int antall, String etter) {

    public Utvalg {
        sorter = "alder".equals(sorter) ? "alder" : "frist";
        antall = Math.max(1, Math.min(100, antall));
    }

    public static Utvalg foerste(Fane fane, int antall) {
        return new Utvalg(fane, null, null, null, "frist", antall, null);
    }

    public Utvalg medFrist(Fristvindu vindu) {
        return new Utvalg(fane, nivaa, tjeneste, vindu, sorter, antall, etter);
    }
}
