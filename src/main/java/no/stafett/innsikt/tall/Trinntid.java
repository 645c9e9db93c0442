package no.stafett.innsikt.tall;

/**
 * Hvor lenge et trinn tar, i kalenderdager.
 *
 * @param antall saker det er gjort i; null når det er færre enn fem
 * @param median halvparten var ferdige innen dette; null når det er gjort i for få saker
 * @param p85    85 av 100 var ferdige innen dette; null når det er gjort i for få saker: av fem er det bare den som tok lengst
 * @param frist  fra trinnet begynner til fristen; null når det ikke har noen
 */
public record Trinntid(String tjeneste, int nivaa, String trinn, String nummer, String tittel, Integer antall, Integer median, Integer p85, Integer frist) {

    /** Så mange må det være før historien sier mer enn fristen. */
    static final int NOK = 20;

    public boolean harHistorie() {
        return antall != null && antall >= NOK;
    }

    /** Det en kan vente at trinnet tar: det historien sier, ellers fristen; null når ingen av dem sier noe. */
    public Integer forventet() {
        return harHistorie() ? p85 : frist;
    }
}
