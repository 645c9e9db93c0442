package no.stafett.oppgave.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.stafett.felles.noekler.Soekelaas;
import no.stafett.oppgave.Dagsfrist;
import no.stafett.oppgave.Oppgave;
import no.stafett.oppgave.liste.Adressevalg;
import no.stafett.oppgave.liste.Fane;
import no.stafett.oppgave.liste.Filter;
import no.stafett.oppgave.liste.Kolonne;
import no.stafett.oppgave.liste.Utvalg;
import no.stafett.oppgave.liste.Visning;
import no.stafett.tilgang.folk.Vikariat;

/**
 * Alt oppgavelista viser.
 *
 * @param totalt  så mange rader hele utvalget har, på alle sidene
 * @param soekt   det det søkes etter, slik hun skrev det; null når hun ikke søker
 * @param neste   adressen til neste side; null på den siste
 * @param lagrede utvalgene hun eller enheten har tatt vare på
 */
record Listeside(List<Faneblad> faner, Adressevalg valg, String soekt, long totalt, List<Rad> rader, String neste, Filtervalg.Lister lister,
        List<Lagret> lagrede, List<Vikariat> vikariater) {

    /** @param adresse fanen uten filtre, med samme kolonner: akkurat radene tallet teller */
    record Faneblad(String navn, long antall, boolean valgt, String adresse) {
    }

    /**
     * @param kanTas  om brukeren kan ta oppgaven rett fra lista
     * @param erVikar om den er hennes som vikar for en annen
     * @param gjort   dagen den ble fullført; null så lenge den er åpen
     * @param alder   dager siden den oppsto
     */
    record Rad(Oppgave oppgave, Dagsfrist frist, boolean kanTas, boolean erMin, boolean erVikar, LocalDate gjort, long alder) {

        /** Siste ledd i nøkkelen {@code oppgaver.alder.*} i språkfilene. */
        public String getAlderord() {
            return alder <= 0 ? "iDag" : alder == 1 ? "iGaar" : "dager";
        }
    }

    /** @param valgt om det er dette lista viser nå */
    record Lagret(Visning visning, long antall, boolean valgt, boolean erMin, boolean kanSlettes) {

        public String adresse() {
            return Listeadresse.til(visning.valg());
        }
    }

    /** Siden slik den står, så man kommer tilbake hit. */
    public String adresse() {
        return Listeadresse.til(valg);
    }

    /** Der den første ledige i det samme utvalget tas. */
    public String nesteAdresse() {
        return Listeadresse.neste(valg);
    }

    /** Ny for hver gang siden vises, så et dobbeltklikk ikke tar to. */
    public String noekkel() {
        return UUID.randomUUID().toString();
    }

    public String foerste() {
        return Listeadresse.til(valg.etter(null));
    }

    /** Der det som skrives i søkefeltet, sendes. */
    public String soekeadresse() {
        return Listeadresse.soek(valg);
    }

    /** Det som tas vare på når utvalget lagres; et søk som er låst, blir ikke med. */
    public String utvalget() {
        return valg.etter(null).skriv();
    }

    /** Om det hun søker etter, kan være et navn, og ikke blir med når utvalget lagres. */
    public boolean soekErLaast() {
        return Soekelaas.erLaast(filter().soek());
    }

    public Fane fane() {
        return utvalg().fane();
    }

    public Utvalg utvalg() {
        return valg.utvalg();
    }

    public Filter filter() {
        return utvalg().filter();
    }

    public boolean erFiltrert() {
        return !filter().erTomt();
    }

    /** Valg som ligger bak «Flere valg»: da skal den stå åpen, så man ser hva som er valgt. */
    public boolean harFlereValg() {
        return filter().tjeneste() != null || filter().enhet() != null || filter().trinn() != null || filter().stafettholder() != null
                || filter().oeving() != null || utvalg().antall() != Adressevalg.VANLIG_SIDE || !valg.kolonner().equals(Kolonne.vanlige());
    }

    public boolean viser(String kolonne) {
        return valg.kolonner().stream().anyMatch(k -> k.navn().equals(kolonne));
    }

    /** De man kan velge mellom, og den som er valgt når adressen har en annen. */
    public List<Integer> sidestoerrelser() {
        return IntStream.concat(IntStream.of(10, 20, 30, 50, 100), IntStream.of(utvalg().antall())).distinct().sorted().boxed().toList();
    }

    public List<String> kolonnene() {
        return Stream.of(Kolonne.values()).map(Kolonne::navn).toList();
    }
}
