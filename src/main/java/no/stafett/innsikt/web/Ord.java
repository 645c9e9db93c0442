package no.stafett.innsikt.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import no.stafett.innsikt.tall.Tall;
import no.stafett.innsikt.tall.Vist;
import org.springframework.context.MessageSource;

/** Ordene på siden, på leserens språk; de samme i tabellene, på tegningene og i fila. */
record Ord(MessageSource tekster, Locale spraak) {

    String om(String noekkel, Object... verdier) {
        return tekster.getMessage(noekkel, verdier, spraak);
    }

    String maaned(LocalDate maaned) {
        return DateTimeFormatter.ofPattern("MMM yyyy", spraak).format(maaned);
    }

    /** Det som er holdt tilbake, sies med ord eller som «‹5». */
    String tall(Tall tall) {
        return tall.vist() == Vist.TALL ? String.valueOf(tall.antall()) : om("innsikt.tall." + tall.vist().navn());
    }

    String dager(Integer dager) {
        return dager == null ? om("innsikt.tall.ingen") : om("innsikt.tall.dager", dager);
    }
}
