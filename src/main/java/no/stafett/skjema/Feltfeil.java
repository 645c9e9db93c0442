package no.stafett.skjema;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/**
 * En feil ved ett felt.
 *
 * @param sti        hvor i svaret, for eksempel {@code tiltak[0].frist}; tom når feilen gjelder hele svaret
 * @param kode       feilens art; teksten finnes under {@link #noekkel()} i {@code messages_skjema}
 * @param melding    teksten på bokmål, til den som ikke oversetter selv
 * @param argumenter grensene teksten nevner, i rekkefølge; aldri det brukeren skrev
 */
public record Feltfeil(String sti, String kode, String melding, List<Object> argumenter) {

    private static final ResourceBundle BOKMAAL = ResourceBundle.getBundle("messages_skjema", Locale.ROOT,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    /** @param kode må finnes som {@code skjema.feil.<kode>} i alle språkfilene */
    public static Feltfeil av(String sti, String kode, Object... argumenter) {
        // Som tekst, så verken språk eller tusenskiller endrer grensen på veien ut.
        List<Object> tekster = Stream.of(argumenter).<Object>map(Object::toString).toList();
        String melding = new MessageFormat(BOKMAAL.getString("skjema.feil." + kode), Locale.ROOT).format(tekster.toArray());
        return new Feltfeil(sti, kode, melding, tekster);
    }

    public String noekkel() {
        return "skjema.feil." + kode;
    }
}
