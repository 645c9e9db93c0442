package no.stafett.tilgang.folk;

import java.util.Locale;

/** Det som skrives om en som skal legges inn. @param rolle navnet på rollen, slik den står i databasen */
public record NyPerson(String navn, String epost, String rolle) {

    private static final int LENGSTE_NAVN = 100;
    private static final int LENGSTE_EPOST = 254;

    public NyPerson {
        navn = navn == null ? "" : navn.strip().replaceAll("\\s+", " ");
        epost = epost == null ? "" : epost.strip().toLowerCase(Locale.ROOT);
        rolle = rolle == null ? "" : rolle;
    }

    public boolean harNavn() {
        return navn.matches(".*\\p{L}.*") && navn.length() <= LENGSTE_NAVN && !navn.matches(".*[\\p{Cntrl}<>].*");
    }

    public boolean harEpost() {
        return epost.length() <= LENGSTE_EPOST && epost.matches("[^\\s@<>\"]+@[^\\s@<>\"]+\\.[^\\s@<>\"]{2,}");
    }

    @Override
    public String toString() {
        return "NyPerson[" + rolle + "]";
    }
}
