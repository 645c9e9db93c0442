package no.stafett;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import no.stafett.felles.noekler.Noekkelfil;

/** To programmer på én database: det første eier den, det andre er koblet til den slik en node i drift er det. */
record Noder(Program første, Program annen) implements AutoCloseable {

    /** @param mappe der databasen, nøklene og det hvert av dem trenger, legges */
    static Noder start(Path mappe) throws IOException {
        Noekkelfil.leggTil(mappe.resolve("noekler"));
        Map<String, String> miljø = new HashMap<>(Map.of("STAFETT_NOEKLER_FIL", mappe.resolve("noekler").toString()));
        Program første = Program.start(mappe.resolve("a"), miljø).ventTilKlart();
        InnebygdDatabase.kjører(mappe.resolve("a/data"), "stafett").orElseThrow().forEach((navn, verdi) ->
                miljø.put(navn.toUpperCase(Locale.ROOT).replace('.', '_'), verdi.toString()));
        return new Noder(første, Program.start(mappe.resolve("b"), miljø, "--stafett.demo=ja").ventTilKlart());
    }

    @Override
    public void close() {
        annen.close();
        første.close();
    }
}
