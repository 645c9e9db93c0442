package no.stafett.innsikt.web;

import java.util.List;

/** En tabell på siden og i fila. @param id sist i nøklene i språkfilene @param kolonner overskriftene, den første over radene */
public record Talltabell(String id, String tittel, String om, List<String> kolonner, List<Linje> linjer) {

    /** @param navn det raden heter */
    public record Linje(String navn, List<Rute> ruter) {
    }

    /** @param adresse det tallet åpner; null når det ikke åpner noe */
    public record Rute(String tekst, String adresse) {

        static Rute av(String tekst) {
            return new Rute(tekst, null);
        }
    }
}
