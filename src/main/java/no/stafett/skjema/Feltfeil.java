package no.stafett.skjema;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

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

    static Feltfeil av(Sti sti, Avvik avvik) {
        String tekst = BOKMAAL.getString("skjema.feil." + avvik.kode());
        String melding = new MessageFormat(tekst, Locale.ROOT).format(avvik.argumenter().toArray());
        return new Feltfeil(sti.toString(), avvik.kode(), melding, avvik.argumenter());
    }

    /** @param kode må finnes som {@code skjema.feil.<kode>} i alle språkfilene */
    public static Feltfeil av(String sti, String kode, Object... argumenter) {
        return av(sti.isEmpty() ? Sti.ROT : new Sti(List.of(sti)), Avvik.av(kode, argumenter));
    }

    public String noekkel() {
        return "skjema.feil." + kode;
    }
}
