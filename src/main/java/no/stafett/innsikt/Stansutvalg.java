package no.stafett.innsikt;

/**
 * Hvilke saker det spørres etter.
 *
 * @param kommunen om det er hele kommunen under nye navn, og ikke egen enhet
 * @param regel    bare saker med denne grunnen; null for alle
 * @param antall   saker på siden
 * @param etter    merket siden før ga; null for den første
 */
public record Stansutvalg(boolean kommunen, Regel regel, Stanssortering sortering, int antall, String etter) {

    public Stansutvalg bare(Regel ny) {
        return new Stansutvalg(kommunen, ny, sortering, antall, null);
    }

    public Stansutvalg neste(String merke) {
        return new Stansutvalg(kommunen, regel, sortering, antall, merke);
    }
}
