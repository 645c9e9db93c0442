package no.stafett.innsikt.web;

import no.stafett.innsikt.tall.Tallutvalg;
import org.springframework.web.util.UriComponentsBuilder;

/** Adressene til tallene, fila og lista et tall åpner. */
final class Flytadresse {

    static final String LISTE = "/innsikt/tall";

    private Flytadresse() {
    }

    /** @param gruppe raden tallet står i */
    static String liste(String hva, String gruppe, Tallutvalg utvalg) {
        UriComponentsBuilder adresse = UriComponentsBuilder.fromPath(LISTE).queryParam("hva", "{hva}").queryParam("gruppe", "{gruppe}")
                .queryParam("maaneder", utvalg.maaneder());
        if (utvalg.tjeneste() != null) {
            adresse.queryParam("tjeneste", utvalg.tjeneste());
        }
        if (utvalg.enheter().size() == 1) {
            adresse.queryParam("enhet", utvalg.enheter().get(0));
        }
        return adresse.encode().buildAndExpand(hva, gruppe).toUriString();
    }

    /** En annen side av den samme lista. */
    static String side(String liste, int side) {
        return liste + "&side=" + side;
    }

    static String fil(String side, Flytvalg valg) {
        UriComponentsBuilder adresse = UriComponentsBuilder.fromPath(side + "/fil");
        leggTil(adresse, "enhet", valg.enhet());
        leggTil(adresse, "tjeneste", valg.tjeneste());
        leggTil(adresse, "maaneder", valg.maaneder());
        leggTil(adresse, "maaned", valg.maaned());
        return adresse.build().toUriString();
    }

    private static void leggTil(UriComponentsBuilder adresse, String navn, String verdi) {
        if (verdi != null) {
            adresse.queryParam(navn, verdi);
        }
    }
}
