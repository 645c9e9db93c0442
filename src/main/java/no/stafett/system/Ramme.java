package no.stafett.system;

import java.time.LocalDate;
import java.util.List;

/** Det rammen rundt hver side viser: hvem som er inne, hvor man kan gå, og om dette er en demo. */
public record Ramme(boolean innlogget, String navn, String initialer, List<String> roller, String enhet, String kommune,
                    boolean kanMelde, boolean demo, LocalDate demodato, int oektMinutter, String adresse, List<Valg> navigasjon) {

    /** Et valg i hovedmenyen; teksten er en nøkkel i språkfilene. */
    public record Valg(String adresse, String tekst, boolean valgt) {
    }

    /** Oppgavelista slik den står, så den som angrer, kommer tilbake til den; ellers de ledige. */
    public String getLista() {
        return adresse.matches("/oppgaver(\\?.*)?") ? adresse : "/oppgaver?fane=ledige";
    }

    public List<String> getSpraakene() {
        return Spraak.KODER;
    }
}
