package no.stafett.handlingsveileder.kontroll;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import no.stafett.handlingsveileder.Modellfeil;
import no.stafett.handlingsveileder.Pakke;
import no.stafett.prosess.Modeller;
import no.stafett.prosess.Modellstandard;
import no.stafett.prosess.Uttrykkskontroll;
import no.stafett.skjema.Skjemagransking;
import org.springframework.stereotype.Component;

/**
 * Porten foran motoren: leser modeller, beslutningstabeller og skjemaer, og sier hva som hindrer dem i å publiseres.
 * En tom liste betyr at de kan publiseres. Kontrollen kjører, henter og lagrer ingenting, uansett hva som sendes inn.
 *
 * <p>Å publisere en modell er å publisere kode. Derfor er alt her positive lister: det som ikke er nevnt, er avvist.
 */
@Component
public final class Kontroll implements Modeller.Vakt {

    private static final Locale BOKMÅL = Locale.forLanguageTag("nb");

    private final Uttrykksregler uttrykk;
    private final Skjemagransking gransking;

    public Kontroll(Uttrykkskontroll uttrykk, Skjemagransking gransking) {
        this.uttrykk = new Uttrykksregler(uttrykk);
        this.gransking = gransking;
    }

    /** Motorens eget spørsmål, for hver pakke den får, uansett hvem den får den av. */
    @Override
    public List<String> innvendinger(String navn, String leietaker, Map<String, byte[]> filer) {
        return kontroller(new Pakke(navn, leietaker, filer)).stream().map(Modellfeil::kode).distinct().toList();
    }

    /** Kontrollerer en hel pakke, med meldinger på bokmål. */
    public List<Modellfeil> kontroller(Pakke pakke) {
        return kontroller(pakke, BOKMÅL);
    }

    /** Kontrollerer hver fil i pakken, og at filene passer sammen. */
    public List<Modellfeil> kontroller(Pakke pakke, Locale språk) {
        List<Funn> alle = new ArrayList<>();
        Funn felles = nytt(alle, "");
        Pakkeregler.filene(pakke, felles);
        Lestpakke lest = new Lestpakke(pakke);
        for (String fil : List.copyOf(pakke.filer().keySet()).stream().sorted().toList()) {
            fil(lest, fil, pakke.filer().get(fil), nytt(alle, fil));
        }
        for (Map.Entry<String, Bpmnmodell> prosess : lest.prosesser().entrySet()) {
            Funn funn = nytt(alle, prosess.getKey());
            Pakkeregler.eier(pakke, prosess.getValue(), funn);
            Pakkeregler.henvisninger(lest, prosess.getValue(), funn);
            Pakkeregler.frister(lest, prosess.getValue(), funn);
            Utfallsregler.kontroller(lest, prosess.getValue(), funn);
            Hoppregler.svarene(lest, prosess.getValue(), funn);
        }
        return Meldinger.skriv(alle, språk);
    }

    /** Kontrollerer én prosess uten pakken den hører til. */
    public List<Modellfeil> kontrollerBpmn(byte[] innhold, Locale språk) {
        Funn funn = new Funn("");
        bpmn(innhold, funn);
        return Meldinger.skriv(List.of(funn), språk);
    }

    /** Kontrollerer én beslutningstabell. */
    public List<Modellfeil> kontrollerDmn(byte[] innhold, Locale språk) {
        Funn funn = new Funn("");
        dmn(innhold, funn);
        return Meldinger.skriv(List.of(funn), språk);
    }

    /** Kontrollerer ett skjema. */
    public List<Modellfeil> kontrollerSkjema(byte[] innhold, Locale språk) {
        Funn funn = new Funn("");
        skjema(innhold, funn);
        return Meldinger.skriv(List.of(funn), språk);
    }

    /** Kontrollerer ett dokument av ukjent slag; slaget leses av innholdet. */
    public List<Modellfeil> kontrollerDokument(byte[] innhold, Locale språk) {
        if (innhold.length > Xmlleser.STØRST) {
            return ett(Feilkode.FOR_STOR, språk);
        }
        return switch (Dokumentslag.av(innhold)) {
            case BPMN -> kontrollerBpmn(innhold, språk);
            case DMN -> kontrollerDmn(innhold, språk);
            case SKJEMA -> kontrollerSkjema(innhold, språk);
            case UKJENT -> ett(Feilkode.FILTYPE_UKJENT, språk);
        };
    }

    private static List<Modellfeil> ett(Feilkode kode, Locale språk) {
        Funn funn = new Funn("");
        funn.meld(kode, "", "");
        return Meldinger.skriv(List.of(funn), språk);
    }

    private void fil(Lestpakke lest, String fil, byte[] innhold, Funn funn) {
        if (!Pakkeregler.filnavn(fil, funn)) {
            return;
        }
        if (fil.endsWith(".bpmn")) {
            bpmn(innhold, funn).ifPresent(modell -> {
                Pakkeregler.navnet(fil, modell.prosessId(), funn);
                lest.prosesser().put(fil, modell);
            });
        } else if (fil.endsWith(".dmn")) {
            dmn(innhold, funn).ifPresent(rot -> {
                rot.barn("dmn:decision").forEach(b -> Pakkeregler.navnet(fil, b.id(), funn));
                lest.tabeller().put(fil, rot);
            });
        } else {
            skjema(innhold, funn).ifPresent(skjema -> {
                Pakkeregler.navnet(fil, skjema.id(), funn);
                lest.skjemaer().put(fil, skjema);
            });
        }
    }

    private Optional<Bpmnmodell> bpmn(byte[] innhold, Funn funn) {
        Optional<Bpmnmodell> lest = xml(innhold, Bpmngrammatikk.LISTE, funn)
                .filter(rot -> rot.er("bpmn:definitions")).map(Bpmnmodell::av);
        lest.ifPresent(modell -> {
            uttrykk.kontroller(modell, funn);
            Prosessregler.kontroller(modell, funn);
            Oppgaveregler.kontroller(modell, funn);
            Hoppregler.kontroller(modell, funn);
            Kallregler.kontroller(modell, funn);
            Hendelsesregler.kontroller(modell, funn);
            Flytregler.kontroller(modell, funn);
            Ringregler.kontroller(modell, funn);
            Grenregler.kontroller(modell, funn);
            standarden(Modellstandard.BPMN, innhold, funn);
        });
        return lest;
    }

    private Optional<Xmlelement> dmn(byte[] innhold, Funn funn) {
        Optional<Xmlelement> lest = xml(innhold, Dmngrammatikk.LISTE, funn).filter(rot -> rot.er("dmn:definitions"));
        lest.ifPresent(rot -> {
            Tabellregler.kontroller(rot, funn);
            standarden(Modellstandard.DMN, innhold, funn);
        });
        return lest;
    }

    /** Spørres til slutt: standardens egne meldinger sier lite til en fagleder når noe annet også er galt. */
    private static void standarden(Modellstandard standard, byte[] innhold, Funn funn) {
        if (funn.alle().isEmpty()) {
            standard.linjeMedBrudd(innhold)
                    .ifPresent(linje -> funn.meld(Feilkode.XML_BRYTER_STANDARDEN, "", "", linje));
        }
    }

    private static Optional<Xmlelement> xml(byte[] innhold, Grammatikk liste, Funn funn) {
        try {
            Xmlelement rot = Xmlleser.les(innhold);
            liste.kontroller(rot, funn);
            return Optional.of(rot);
        } catch (Xmlavvist e) {
            funn.meld(e.kode(), "", "");
            return Optional.empty();
        }
    }

    private Optional<Skjemamodell> skjema(byte[] innhold, Funn funn) {
        if (innhold.length > Xmlleser.STØRST) {
            funn.meld(Feilkode.FOR_STOR, "", "");
            return Optional.empty();
        }
        Optional<Skjemamodell> lest = Skjemamodell.les(innhold);
        lest.ifPresentOrElse(s -> skjema(s, funn), () -> funn.meld(Feilkode.JSON_UGYLDIG, "", ""));
        return lest;
    }

    /** Spør til slutt den som skal ta imot svarene: det tjeneren ikke kan kontrollere, kan fylles ut, men aldri leveres. */
    private void skjema(Skjemamodell skjema, Funn funn) {
        Skjemaregler.kontroller(skjema, funn);
        if (funn.alle().isEmpty()) {
            gransking.mangler(skjema.rot()).forEach(mangel -> funn.meld(Feilkode.FELT_UTEN_KONTROLL, mangel.sti(),
                    mangel.sti(), mangel.argumenter().stream().map(Object::toString).collect(Collectors.joining(", "))));
        }
    }

    private static Funn nytt(List<Funn> alle, String fil) {
        Funn funn = new Funn(fil);
        alle.add(funn);
        return funn;
    }
}
