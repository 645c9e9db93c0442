package no.stafett.handlingsveileder.guide;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import no.stafett.prosess.veikart.Veikart;

/**
 * Handlingsveilederen til en tjeneste, slik den som leser den, ser den. Bare det modellene sier: ingen person, ingen sak og ingen tall.
 *
 * @param kommune     kommunenummeret
 * @param kommunenavn slik det vises
 * @param nivaaer     de modellene har, lavest først
 */
record Veileder(String kommune, String kommunenavn, String tjeneste, List<Nivaa> nivaaer) {

    /** @param versjon løpende nummer på det som er publisert for tjenesten, kommunen eller alle @param dato dagen det ble publisert, norsk tid */
    record Utgivelse(int versjon, LocalDate dato) {
    }

    /** @param om det modellen sier om seg selv; null når den ikke sier noe */
    record Nivaa(int nivaa, String definisjon, String navn, String om, Utgivelse utgivelse, List<Steg> trinn) {
    }

    /**
     * Et trinn.
     *
     * @param id    trinnets id i modellen
     * @param anker der det står på siden
     * @param valg  det som kan bestemmes her; tom når trinnet ikke avgjør noe
     */
    record Steg(String id, String anker, String nummer, String navn, String hva, String hvordan, String hvem, String arena, String frist,
            List<Redskap> verktoey, List<Valg> valg) {

        public String trinnnavn() {
            return nummer == null ? navn : nummer + " " + navn;
        }
    }

    /** Et skjema i trinnet. @param hoved om det er dette som fullfører trinnet @param paakrevd om det må være fylt ut før trinnet er ferdig */
    record Redskap(String id, String tittel, boolean hoved, boolean paakrevd) {
    }

    /**
     * Noe som kan bestemmes, med modellens egne ord.
     *
     * @param til   det man kommer til, slik modellen kaller det; null når den ikke sier det
     * @param anker der det står på siden; null når det ikke står der
     */
    record Valg(String kode, String tekst, Veikart.Slag slag, String til, String anker) {

        public boolean fortsetterHer() {
            return slag == Veikart.Slag.TRINN;
        }
    }

    /** Den nyeste av dem veilederen er satt sammen av. */
    public Utgivelse utgivelse() {
        return nivaaer.stream().map(Nivaa::utgivelse).max(Comparator.comparing(Utgivelse::dato)).orElseThrow();
    }

    /** Om alle nivåene ble publisert sammen; ellers står det ved hvert av dem. */
    public boolean erSamlet() {
        return nivaaer.stream().map(Nivaa::utgivelse).distinct().count() == 1;
    }
}
