package no.stafett.handlingsveileder.forskjell;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;

/**
 * Noe som er ulikt i to pakker.
 *
 * @param fil   fila det er i
 * @param slag  teksten er {@code forskjell.<slag>}
 * @param deler det som flettes inn, med modellens egne ord
 */
public record Forskjell(String fil, String slag, List<Object> deler) {

    static Forskjell av(String fil, String slag, Object... deler) {
        return new Forskjell(fil, slag, List.of(deler));
    }

    public String setning(MessageSource tekster, Locale språk) {
        return tekster.getMessage("forskjell." + slag, deler.toArray(), språk);
    }
}
