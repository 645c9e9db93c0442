package no.stafett.demokommune;

/**
 * Hva slags kommune som skal lages.
 *
 * @param saker hvor mange saker, i to år
 * @param froe  det samme frøet gir den samme kommunen samme dag
 */
public record Oppskrift(int saker, long froe) {

    private static final int FAERREST = 30;
    private static final int FLEST = 20_000;

    public Oppskrift {
        if (saker < FAERREST || saker > FLEST) {
            throw new IllegalArgumentException("--stafett.demo.saker kan være fra " + FAERREST + " til " + FLEST + ", ikke " + saker);
        }
    }

    /** Så mange stans plantes av hver regel, og like mange nesten. */
    int plantes() {
        return Math.max(1, Math.min(24, saker / 100));
    }

    /** Åpne saker det ikke er noe å utsette på. */
    int gode() {
        return Math.max(4, saker / 12);
    }
}
