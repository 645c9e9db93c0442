package no.stafett.handlingsveileder.utkast;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.stafett.handlingsveileder.Modellfeil;
import no.stafett.handlingsveileder.forskjell.Forskjell;
import no.stafett.handlingsveileder.forskjell.Forskjellord;
import no.stafett.handlingsveileder.forskjell.Utgavebilder;
import no.stafett.handlingsveileder.kontroll.Modellutdrag;
import no.stafett.tilgang.Bruker;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Det siden om ett utkast viser. */
@Component
class Utkastbilde {

    private static final String FEILET = "feilet";

    private final Utkastene utkastene;
    private final Utkastleser leser;
    private final Utkastkontroll kontroll;
    private final Utgavebilder bilder;
    private final Rettigheter rettigheter;

    Utkastbilde(Utkastene utkastene, Utkastleser leser, Utkastkontroll kontroll, Utgavebilder bilder, Rettigheter rettigheter) {
        this.utkastene = utkastene;
        this.leser = leser;
        this.kontroll = kontroll;
        this.bilder = bilder;
        this.rettigheter = rettigheter;
    }

    /**
     * @param slag    bpmn, dmn eller form
     * @param navn    filnavnet uten endelse
     * @param tittel  det folk kjenner den som; filnavnet når den ikke sier det, og begge når flere heter det samme
     * @param antall  feil porten fant i den
     */
    record Fil(String fil, String slag, String navn, String tittel, long antall) {
    }

    /**
     * @param feil        det som hindrer det i å publiseres
     * @param forskjeller det som er ulikt i det og i det som gjelder nå
     * @param ikkeGittUt  hvorfor det ikke ble gitt ut den dagen det skulle; null når det ikke har skjedd siden det sist ble sendt
     */
    record Side(Utkastleser.Hode hode, List<Fil> filer, List<Modellfeil> feil, List<String> forskjeller, String kort,
            Utkastleser.Historie historie, Rettigheter.Kan kan, IkkeGittUt ikkeGittUt) {

        public List<Fil> av(String slag) {
            Comparator<Fil> rekkefølge = slag.equals("bpmn") ? Comparator.comparing(Fil::navn) : Comparator.comparing(Fil::tittel, String.CASE_INSENSITIVE_ORDER);
            return filer.stream().filter(f -> f.slag().equals(slag)).sorted(rekkefølge).toList();
        }
    }

    /** @param grunn en setning; tom når det ikke er noen som sier noe */
    record IkkeGittUt(Instant tid, String grunn) {
    }

    /** Bare hvem som redigerer, til siden som spør av seg selv. */
    record Stand(Utkastleser.Hode u, Rettigheter.Kan kan) {
    }

    Stand stand(UUID id, Bruker bruker) {
        Utkastleser.Hode hode = leser.hent(id, bruker);
        return new Stand(hode, rettigheter.til(hode, bruker));
    }

    /** @param historie siden av historien, den første er 1 */
    Side les(UUID id, int historie, Bruker bruker, MessageSource tekster, Locale språk) {
        Utkast utkast = utkastene.hent(id);
        Utkastleser.Hode hode = leser.hent(id, bruker);
        List<Modellfeil> feil = ferdig(hode) ? List.of() : kontroll.feil(utkast, språk);
        Forskjellord ord = new Forskjellord(tekster, språk);
        List<Forskjell> ulikt = ferdig(hode) ? List.<Forskjell>of() : bilder.forskjeller(utkast.leietaker(), utkast.filer());
        return new Side(hode, filer(utkast, feil), feil, ord.setninger(ulikt), ord.kort(ulikt), leser.historie(id, historie, bruker), rettigheter.til(hode, bruker),
                ikkeGittUt(hode, tekster, språk));
    }

    /** Det siste som skjedde med det som var sendt. */
    private IkkeGittUt ikkeGittUt(Utkastleser.Hode hode, MessageSource tekster, Locale språk) {
        return !hode.underArbeid() ? null : leser.sisteOmSending(hode.id()).filter(h -> h.slag().equals(FEILET))
                .map(h -> new IkkeGittUt(h.tid(), Utgivelsesfeil.setning(h.hva(), tekster, språk))).orElse(null);
    }

    private static boolean ferdig(Utkastleser.Hode hode) {
        return Set.of(Tilstand.PUBLISERT, Tilstand.FORKASTET).contains(hode.tilstand());
    }

    private static List<Fil> filer(Utkast utkast, List<Modellfeil> feil) {
        List<Fil> alle = utkast.filer().entrySet().stream().map(f -> fil(f.getKey(), f.getValue(), feil)).toList();
        Map<String, Long> antall = alle.stream().collect(Collectors.groupingBy(f -> f.slag() + f.tittel(), Collectors.counting()));
        return alle.stream().map(f -> antall.get(f.slag() + f.tittel()) == 1 ? f : new Fil(f.fil(), f.slag(), f.navn(), f.tittel() + " (" + f.navn() + ")", f.antall())).toList();
    }

    private static Fil fil(String fil, byte[] innhold, List<Modellfeil> feil) {
        String navn = fil.substring(0, fil.lastIndexOf('.'));
        String tittel = Modellutdrag.tittel(fil, innhold);
        return new Fil(fil, fil.substring(fil.lastIndexOf('.') + 1), navn, tittel.isBlank() ? navn : tittel, feil.stream().filter(f -> Objects.equals(f.fil(), fil)).count());
    }
}
