package no.stafett.prosess;

import java.util.List;
import java.util.stream.IntStream;
import no.stafett.handlingsveileder.Levertepakker;

/**
 * Settene slik de er bestilt (domenets §3), uavhengig av hvordan modellene er tegnet: hvor mange trinn hvert nivå har,
 * og hvilket trinn som gjør hva. Med fire trinn på nivå 1–3 er evaluering og beslutning samme trinn.
 */
enum Sett {

    FELLES("felles", 5, 5, 5, 5),
    BARNEHAGE("lillestrom/barnehage", 5, 5, 4, 5),
    SKOLE("lillestrom/skole", 5, 5, 4, 5),
    HELSESTASJON("lillestrom/helsestasjon", 5, 5, 4, 5),
    VARDO("vardo", 4, 4, 4, 4);

    private final String pakke;
    private final int[] antall;

    Sett(String pakke, int... antall) {
        this.pakke = pakke;
        this.antall = antall;
    }

    String pakke() {
        return pakke;
    }

    String leietaker() {
        return Levertepakker.hent(pakke).leietaker();
    }

    List<String> trinn(int nivaa) {
        return IntStream.rangeClosed(1, antall[nivaa]).mapToObj(nr -> trinn(nivaa, nr)).toList();
    }

    String første(int nivaa) {
        return trinn(nivaa, 1);
    }

    /** Trinnet på nivå 0 der undringen deles med familien: alltid det nest siste. */
    String deling() {
        return trinn(0, antall[0] - 1);
    }

    String plan(int nivaa) {
        return trinn(nivaa, 2);
    }

    String gjennomføring(int nivaa) {
        return trinn(nivaa, 3);
    }

    /** Trinnet etter gjennomføringen: evaluering, eller evaluering og beslutning i ett. */
    String evaluering(int nivaa) {
        return trinn(nivaa, 4);
    }

    String beslutning(int nivaa) {
        return trinn(nivaa, antall[nivaa]);
    }

    private static String trinn(int nivaa, int nr) {
        return "trinn_" + nivaa + "_" + nr;
    }

    @Override
    public String toString() {
        return pakke;
    }
}
