package no.stafett;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;

/** Skriver ned hver e-post en prøve har fått, til prøven som leter etter personopplysninger i dem når alle er ferdige. */
public final class Postarkiv {

    static final Path FIL = Path.of("target/proeveposten.txt");

    private Postarkiv() {
    }

    /** Hodene og teksten, slik mottakeren leser dem. */
    public static void skriv(MimeMessage[] post) {
        try {
            for (MimeMessage en : post) {
                Files.write(FIL, List.of(String.join(", ", Arrays.stream(en.getAllRecipients()).map(Address::toString).toList()), en.getSubject(),
                        en.getContent().toString()), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
