package no.stafett.handlingsveileder.trinn;

import java.util.List;

/**
 * Hvorfor noe i modellen ikke kan gjøres her. Vises ved den låste knappen, og er svaret når noen likevel prøver.
 *
 * @param kode  teksten heter {@code trinn.hindring.<kode>}
 * @param deler navn fra modellen som flettes inn
 */
public record Hindring(String kode, List<String> deler) {

    public static Hindring av(String kode, String... deler) {
        return new Hindring(kode, List.of(deler));
    }
}
