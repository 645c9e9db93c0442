package no.stafett.handlingsveileder.utkast;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import no.stafett.handlingsveileder.Publiseringer;
import no.stafett.handlingsveileder.Startpakke;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.FinnesIkke;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Utkastene til handlingsveiledere. Et utkast tar imot alt som er lite nok, også det porten avviser; det kjøres aldri, og motoren leser det aldri.
 * Den som ikke skal se det, får samme svar som om det ikke fantes.
 */
@Service
public class Utkastene {

    private static final int LENGSTE_NAVN = 100;
    /** De forkastede kan angres, så de ligger der en stund; så mange ganger flere enn de åpne kan det være av alle til sammen. */
    private static final int MED_DE_FORKASTEDE = 4;

    private final Modellutkastlager lager;
    private final Utkastdoer doer;
    private final Utkastrett rett;
    private final Startpakke start;
    private final Underveislager underveis;
    private final int flest;

    Utkastene(Modellutkastlager lager, Utkastdoer doer, Utkastrett rett, Startpakke start, Underveislager underveis,
            @Value("${stafett.handlingsveileder.flest-utkast:50}") int flest) {
        this.underveis = underveis;
        this.flest = flest;
        this.lager = lager;
        this.doer = doer;
        this.rett = rett;
        this.start = start;
    }

    /** @throws FinnesIkke også for den som ikke skal se det */
    @Transactional(readOnly = true)
    public Utkast hent(UUID id) {
        Bruker bruker = rett.bruker();
        return lager.finn(id).filter(u -> Utkastrett.ser(u.leietaker(), bruker)).orElseThrow(FinnesIkke::new);
    }

    /**
     * Et nytt utkast, som en hel kopi av det som gjelder for leietakeren nå.
     *
     * @param leietaker kommunen, eller kommunen og tjenesten
     * @throws no.stafett.tilgang.ManglerRolle for den som ikke har ansvar for den
     * @throws UtkastKanIkkeLagres             når navnet ikke kan brukes, eller hun alt har laget for mange: hvert av dem er en hel pakke
     */
    @Transactional
    public Utkast opprett(String leietaker, String navn) {
        return opprett(leietaker, navn, null);
    }

    /**
     * Som {@link #opprett(String, String)}, men med det som var i en av leietakerens egne versjoner: veien tilbake til noe eldre enn den forrige.
     *
     * @param fra publiseringen; null for det som gjelder nå
     * @throws UtkastKanIkkeLagres når den ikke er leietakerens egen; en annens er ikke til å skille fra en som ikke finnes
     */
    @Transactional
    public Utkast opprett(String leietaker, String navn, UUID fra) {
        Bruker bruker = rett.bruker();
        if (!Utkastrett.ser(leietaker, bruker)) {
            throw new FinnesIkke();
        }
        return lag(leietaker, navn, fra == null ? start.av(leietaker) : start.av(leietaker, fra).orElseThrow(UtkastKanIkkeLagres::ukjentVersjon), bruker);
    }

    /**
     * Et utkast som er likt det leietakeren bygger på. Er det publisert slik det er, følger hun det igjen, også når det endres siden.
     *
     * @throws KanIkkeGisUt når det ikke er noe å følge
     */
    @Transactional
    public Utkast opprettFoelger(String leietaker, String navn) {
        Bruker bruker = rett.bruker();
        Startpakke.Kopi kopi = new Startpakke.Kopi(start.gjeldende(leietaker).map(Publiseringer.Utgave::id).orElse(null),
                start.grunnlaget(leietaker).map(grunnlag -> start.filer(leietaker, grunnlag)).orElseThrow(KanIkkeGisUt::ingenTidligere));
        Utkast utkast = lag(leietaker, navn, kopi, bruker);
        lager.foelg(utkast.id());
        return utkast;
    }

    private Utkast lag(String leietaker, String navn, Startpakke.Kopi kopi, Bruker bruker) {
        rett.krevEndre(leietaker, bruker);
        krevNavn(navn);
        krevPlass(bruker);
        UUID id = UUID.randomUUID();
        lager.opprett(id, leietaker, navn.strip(), kopi.grunnlag(), bruker);
        kopi.filer().forEach((fil, innhold) -> lager.legg(id, 1, fil, innhold));
        lager.hendelse(id, 1, "laget", navn, bruker.id().verdi());
        return lager.finn(id).orElseThrow();
    }

    private void krevPlass(Bruker bruker) {
        Modellutkastlager.Antall har = lager.antall(bruker.id());
        if (har.aapne() >= flest || har.aapne() + har.forkastet() >= flest * MED_DE_FORKASTEDE) {
            throw UtkastKanIkkeLagres.forMange();
        }
    }

    /** Det de som arbeider med det, kaller det. Innholdet er det samme. @throws UtkastLaast når en annen redigerer nå */
    @Transactional
    public void giNavn(UUID id, String navn) {
        Bruker bruker = rett.bruker();
        Utkast utkast = doer.redigerer(id, bruker);
        krevNavn(navn);
        if (!utkast.navn().equals(navn.strip())) {
            lager.giNavn(id, navn.strip());
            lager.hendelse(id, utkast.versjon(), "fikk_navn", navn, bruker.id().verdi());
        }
    }

    private static void krevNavn(String navn) {
        if (navn == null || navn.isBlank() || navn.strip().length() > LENGSTE_NAVN) {
            throw UtkastKanIkkeLagres.navn();
        }
    }

    /**
     * Lagrer filene som er endret, som en ny versjon. Det samme én gang til lagrer ingenting.
     *
     * @param versjon den hun redigerte ut fra
     * @param filer   de som er endret eller nye
     * @param borte   de som er fjernet
     * @param hva     hva hun gjorde, til historien
     * @throws UtkastEndret når noen har lagret i mellomtiden
     * @throws UtkastLaast  når en annen redigerer nå
     */
    @Transactional
    public Utkast lagre(UUID id, int versjon, Map<String, byte[]> filer, Set<String> borte, String hva) {
        Bruker bruker = rett.bruker();
        Utkast foer = doer.redigerer(id, bruker);
        Utkastdoer.krevVersjon(foer, versjon);
        return skriv(foer, filer, borte, new Handling("lagret", hva, false), bruker);
    }

    /** Som {@link #lagre}, for det nettleseren lagrer mens hun arbeider: det hun gjør på én gang i den samme fila, er én utgave i historien. */
    @Transactional
    public Utkast lagreUnderveis(UUID id, int versjon, String fil, byte[] innhold, String hva) {
        Bruker bruker = rett.bruker();
        Utkast foer = doer.redigerer(id, bruker);
        Utkastdoer.krevVersjon(foer, versjon);
        return skriv(foer, Map.of(fil, innhold), Set.of(), new Handling("lagret", hva, true), bruker);
    }

    /**
     * Innholdet fra en tidligere versjon, lagret som en ny. Det som er skrevet siden, blir stående i historien.
     *
     * @param versjon den hun så på da hun valgte
     */
    @Transactional
    public Utkast hentTilbake(UUID id, int versjon, int tilbakeTil) {
        Bruker bruker = rett.bruker();
        Utkast naa = doer.redigerer(id, bruker);
        Utkastdoer.krevVersjon(naa, versjon);
        Map<String, byte[]> den = lager.filer(id, tilbakeTil);
        if (tilbakeTil < 1 || tilbakeTil >= naa.versjon()) {
            throw UtkastKanIkkeLagres.ukjentVersjon();
        }
        Set<String> borte = new TreeSet<>(naa.filer().keySet());
        borte.removeAll(den.keySet());
        return skriv(naa, den, borte, new Handling("hentet_tilbake", String.valueOf(tilbakeTil), false), bruker);
    }

    /** @param underveis nettleseren lagret det av seg selv */
    private record Handling(String slag, String hva, boolean underveis) {
    }

    private Utkast skriv(Utkast foer, Map<String, byte[]> filer, Set<String> borte, Handling handling, Bruker bruker) {
        Map<String, byte[]> etter = new TreeMap<>(foer.filer());
        etter.keySet().removeAll(borte);
        etter.putAll(filer);
        Utkastgrenser.krev(etter);
        Set<String> ulike = ulike(foer.filer(), etter);
        if (ulike.isEmpty()) {
            return foer;
        }
        if (handling.underveis() && underveis.fortsetter(foer, ulike, handling.hva(), bruker)) {
            fortsett(foer, ulike, etter);
        } else {
            nyUtgave(foer, ulike, etter, handling, bruker);
        }
        lager.nyVersjon(foer.id(), foer.versjon() + 1, bruker);
        return lager.finn(foer.id()).orElseThrow();
    }

    private void fortsett(Utkast foer, Set<String> ulike, Map<String, byte[]> etter) {
        ulike.forEach(fil -> underveis.flett(foer.id(), foer.versjon() + 1, fil, etter.get(fil)));
        underveis.flettHendelsen(foer.id(), foer.versjon() + 1);
    }

    private void nyUtgave(Utkast foer, Set<String> ulike, Map<String, byte[]> etter, Handling handling, Bruker bruker) {
        int versjon = foer.versjon() + 1;
        for (String fil : ulike) {
            lager.avslutt(foer.id(), versjon, fil);
            if (etter.containsKey(fil)) {
                lager.legg(foer.id(), versjon, fil, etter.get(fil));
            }
        }
        lager.hendelse(foer.id(), versjon, handling.slag(), handling.hva(), bruker.id().verdi());
    }

    private static Set<String> ulike(Map<String, byte[]> foer, Map<String, byte[]> etter) {
        Set<String> alle = new TreeSet<>(foer.keySet());
        alle.addAll(etter.keySet());
        alle.removeIf(fil -> Arrays.equals(foer.get(fil), etter.get(fil)));
        return alle;
    }
}
