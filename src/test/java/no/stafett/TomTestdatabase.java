package no.stafett;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.springframework.util.FileSystemUtils;

/**
 * Hver kjøring av prøvene begynner på en tom database, så ingenting avhenger av den forrige. Det som prøves etterpå, på den
 * ferdige pakken, ser på det de første etterlot seg.
 */
public class TomTestdatabase implements LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession kjoering) {
        if (Boolean.getBoolean("stafett.etterlatt")) {
            return;
        }
        try {
            FileSystemUtils.deleteRecursively(Path.of("target/testdata"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
