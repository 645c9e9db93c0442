package no.stafett.handlingsveileder.trinnside;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.stafett.handlingsveileder.Modellfeil;
import no.stafett.handlingsveileder.Pakke;
import no.stafett.handlingsveileder.kontroll.Kontroll;
import no.stafett.handlingsveileder.trinn.Endring;
import no.stafett.handlingsveileder.trinn.ModellenKanIkkeLeses;
import no.stafett.handlingsveileder.trinn.Steg;
import no.stafett.handlingsveileder.trinn.Trinnredigering;
import no.stafett.handlingsveileder.utkast.Tilstand;
import no.stafett.handlingsveileder.utkast.Utkast;
import no.stafett.handlingsveileder.utkast.Utkastene;
import no.stafett.handlingsveileder.utkast.Utkastrett;
import no.stafett.tilgang.FinnesIkke;
import org.springframework.stereotype.Service;

/**
 * Endringer av trinn i et utkast. En endring som ville gitt noe porten ikke godtar, og som ikke var der fra før, blir ikke gjort:
 * det er lettere å si nei der og da enn å finne ut hva det var når hun skal publisere.
 */
@Service
class Trinnarbeid {

    private final Utkastene utkastene;
    private final Utkastrett rett;
    private final Kontroll kontroll;

    Trinnarbeid(Utkastene utkastene, Utkastrett rett, Kontroll kontroll) {
        this.utkastene = utkastene;
        this.rett = rett;
        this.kontroll = kontroll;
    }

    /** @throws FinnesIkke når leseren ikke skal se utkastet, eller det ikke har noen slik modell */
    Trinnblad hent(UUID id, String fil, Locale språk) {
        Utkast utkast = utkastene.hent(id);
        List<Modellfeil> alle = kontroll.kontroller(pakke(utkast, Map.of()), språk);
        List<Modellfeil> her = alle.stream().filter(f -> f.fil().equals(fil)).toList();
        return new Trinnblad(utkast, fil, Trinnredigering.les(bpmn(utkast, fil)), her, alle.size() - her.size(),
                utkast.tilstand() == Tilstand.UNDER_ARBEID && rett.kanEndre(utkast.leietaker(), rett.bruker()));
    }

    byte[] tegning(UUID id, String fil) {
        return bpmn(utkastene.hent(id), fil);
    }

    /**
     * Det som skal gjøres.
     *
     * @param versjon den hun så da hun bestemte seg
     * @param endringer gjøres etter hverandre, og lagres som én
     * @param skjemaer skjemaer som skal inn i pakken sammen med endringen, eller er endret av den
     * @param hva     til historien
     */
    record Oppdrag(UUID utkast, String fil, int versjon, List<Endring> endringer, Map<String, byte[]> skjemaer, String hva) {
    }

    /** @param trinn id på trinnet det gjaldt; tom når det er borte @param versjon utgaven etterpå; den samme når ingenting ble endret */
    record Gjort(String trinn, int versjon) {
    }

    /**
     * @throws EndringenGirFeil når porten ville sagt nei til noe den ikke sa nei til før
     */
    Gjort gjør(Oppdrag oppdrag, Locale språk) {
        Utkast utkast = utkastene.hent(oppdrag.utkast());
        if (utkast.versjon() != oppdrag.versjon()) {
            // Det hun så, gjelder ikke lenger; lagringen sier fra på sin måte.
            utkastene.lagre(utkast.id(), oppdrag.versjon(), Map.of(), Set.of(), oppdrag.hva());
        }
        Trinnredigering.Resultat resultat = resultat(utkast, oppdrag);
        Map<String, byte[]> filer = filer(oppdrag, resultat);
        List<Modellfeil> nye = nye(utkast, filer, språk);
        if (!nye.isEmpty()) {
            throw new EndringenGirFeil(nye);
        }
        return new Gjort(resultat.trinn(), utkastene.lagre(utkast.id(), oppdrag.versjon(), filer, Set.of(), oppdrag.hva()).versjon());
    }

    /** Det porten ville sagt nei til, uten at noe lagres. */
    List<Modellfeil> hinder(Utkast utkast, Oppdrag oppdrag, Locale språk) {
        return nye(utkast, filer(oppdrag, resultat(utkast, oppdrag)), språk);
    }

    private static Trinnredigering.Resultat resultat(Utkast utkast, Oppdrag oppdrag) {
        Trinnredigering.Resultat resultat = new Trinnredigering.Resultat(bpmn(utkast, oppdrag.fil()), "");
        for (Endring endring : oppdrag.endringer()) {
            resultat = Trinnredigering.gjør(resultat.bpmn(), endring);
        }
        return resultat;
    }

    private static Map<String, byte[]> filer(Oppdrag oppdrag, Trinnredigering.Resultat resultat) {
        Map<String, byte[]> filer = new HashMap<>(oppdrag.skjemaer());
        filer.put(oppdrag.fil(), resultat.bpmn());
        return filer;
    }

    private List<Modellfeil> nye(Utkast utkast, Map<String, byte[]> filer, Locale språk) {
        Set<String> før = kontroll.kontroller(pakke(utkast, Map.of()), språk).stream().map(Trinnarbeid::stedet).collect(Collectors.toSet());
        return kontroll.kontroller(pakke(utkast, filer), språk).stream().filter(f -> !før.contains(stedet(f))).toList();
    }

    /** Meldingen kan ha navnet på trinnet i seg, og det kan være det hun endret. */
    private static String stedet(Modellfeil feil) {
        return String.join("|", feil.fil(), feil.kode(), feil.element());
    }

    private static Pakke pakke(Utkast utkast, Map<String, byte[]> endret) {
        Map<String, byte[]> filer = new HashMap<>(utkast.filer());
        filer.putAll(endret);
        return new Pakke(utkast.leietaker(), utkast.leietaker(), filer);
    }

    private static byte[] bpmn(Utkast utkast, String fil) {
        byte[] innhold = fil.endsWith(".bpmn") ? utkast.filer().get(fil) : null;
        if (innhold == null) {
            throw new FinnesIkke();
        }
        return innhold;
    }

    /** Trinnene i pakken som bruker skjemaet som hovedskjema, i alle modellene som kan leses. */
    static Set<String> brukere(Utkast utkast, String skjema) {
        Set<String> brukere = new HashSet<>();
        utkast.filer().keySet().stream().filter(fil -> fil.endsWith(".bpmn")).forEach(fil -> trinn(utkast.filer().get(fil)).stream()
                .filter(t -> t.innhold().skjema().equals(skjema)).forEach(t -> brukere.add(fil + "#" + t.id())));
        return brukere;
    }

    private static List<Steg> trinn(byte[] bpmn) {
        try {
            return Trinnredigering.les(bpmn).trinn();
        } catch (ModellenKanIkkeLeses uleselig) {
            return List.of();
        }
    }
}
