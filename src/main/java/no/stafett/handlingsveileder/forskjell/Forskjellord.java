package no.stafett.handlingsveileder.forskjell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** Forskjellene i én setning: «Ett trinn mer, frist 10 i stedet for 14 dager, og tre andre endringer». */
public final class Forskjellord {

    private static final int FLESTE_FRISTER = 2;

    private final MessageSource tekster;
    private final Locale språk;

    public Forskjellord(MessageSource tekster, Locale språk) {
        this.tekster = tekster;
        this.språk = språk;
    }

    /** Tom når ingenting er ulikt. */
    public String kort(List<Forskjell> alle) {
        List<String> ord = new ArrayList<>();
        long mer = antall(alle, "trinn.nytt") - antall(alle, "trinn.borte");
        if (mer != 0) {
            ord.add(tekst(mer > 0 ? "forskjell.kort.mer" : "forskjell.kort.faerre", Math.abs(mer)));
        }
        List<Forskjell> frister = alle.stream().filter(f -> f.slag().equals("trinn.dager")).limit(FLESTE_FRISTER).toList();
        frister.forEach(f -> ord.add(tekst("forskjell.kort.frist", f.deler().get(1), f.deler().get(2))));
        long regnet = mer == 0 ? 0 : antall(alle, "trinn.nytt") + antall(alle, "trinn.borte");
        long andre = alle.size() - frister.size() - regnet;
        if (andre > 0) {
            ord.add(tekst(ord.isEmpty() ? "forskjell.kort.antall" : "forskjell.kort.andre", andre));
        }
        return stor(String.join(", ", ord));
    }

    public List<String> setninger(List<Forskjell> alle) {
        return alle.stream().map(f -> f.setning(tekster, språk)).toList();
    }

    private static long antall(List<Forskjell> alle, String slag) {
        return alle.stream().filter(f -> f.slag().equals(slag)).count();
    }

    private String tekst(String nøkkel, Object... deler) {
        return tekster.getMessage(nøkkel, deler, språk);
    }

    private String stor(String setning) {
        return setning.isEmpty() ? setning : setning.substring(0, 1).toUpperCase(språk) + setning.substring(1);
    }
}
