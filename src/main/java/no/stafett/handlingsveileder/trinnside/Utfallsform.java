package no.stafett.handlingsveileder.trinnside;

import java.util.HashMap;
import java.util.Map;

/**
 * Det som står i skjemaet for ett utfall.
 *
 * @param navn    det veien heter i tegningen
 * @param valg    det valget heter i skjemaet; null når siden ikke spurte
 * @param verdi   det utfallet fører til; tomt når siden ikke spurte
 * @param trinn   trinnet saken fortsetter i; tomt når veien ikke kan føres et annet sted
 * @param versjon utgaven av utkastet hun så
 * @param over    utgaven hun har sett og velger å skrive over; null når hun ikke har valgt noe slikt
 */
record Utfallsform(String navn, String valg, String verdi, String trinn, int versjon, Integer over) {

    private static final int LENGSTE_NAVN = 80;
    private static final int LENGSTE_VALG = 200;

    Utfallsform {
        navn = TrinnForm.enLinje(navn);
        valg = valg == null ? null : TrinnForm.enLinje(valg);
        verdi = verdi == null ? "" : verdi;
        trinn = trinn == null ? "" : trinn;
    }

    int gjelder() {
        return over == null ? versjon : over;
    }

    boolean harNavn() {
        return !navn.isEmpty() && navn.length() <= LENGSTE_NAVN;
    }

    boolean harValg() {
        return valg == null || !valg.isEmpty() && valg.length() <= LENGSTE_VALG;
    }

    /**
     * Det hun skrev, til siden hun kommer tilbake til.
     *
     * @param sted  skjemaet på siden
     * @param over  utgaven hun må velge å skrive over for å lagre; null når ingen andre har lagret
     * @param feil  felt og setningen om det
     */
    HashMap<String, Object> igjen(String sted, Integer over, Map<String, String> feil) {
        HashMap<String, Object> skrevet = new HashMap<>(Map.of("sted", sted, "navn", navn, "verdi", verdi, "trinn", trinn,
                "versjon", over == null ? gjelder() : versjon, "feil", new HashMap<>(feil)));
        skrevet.put("valg", valg);
        skrevet.put("over", over);
        return skrevet;
    }
}
