package no.stafett.handlingsveileder.utkast;

import java.util.Map;
import java.util.regex.Pattern;

/** Hvor stort et utkast får bli. De samme grensene som porten setter for en pakke, så det som lagres, en gang kan publiseres. */
final class Utkastgrenser {

    static final int FIL = 1024 * 1024;
    static final int FILER = 150;
    static final long PAKKE = 8L * 1024 * 1024;

    private static final Pattern FILNAVN = Pattern.compile("[a-z][a-z0-9_]{0,60}\\.(bpmn|dmn|form)");

    private Utkastgrenser() {
    }

    /** @throws UtkastKanIkkeLagres når en fil er for stor, det er for mange, eller et navn ikke er navnet på en fil i en pakke */
    static void krev(Map<String, byte[]> filer) {
        if (filer.size() > FILER || filer.values().stream().anyMatch(f -> f.length > FIL)
                || filer.values().stream().mapToLong(f -> f.length).sum() > PAKKE) {
            throw UtkastKanIkkeLagres.forStort();
        }
        if (!filer.keySet().stream().allMatch(Utkastgrenser::erFilnavn)) {
            throw UtkastKanIkkeLagres.filnavn();
        }
    }

    static boolean erFilnavn(String navn) {
        return FILNAVN.matcher(navn).matches();
    }
}
