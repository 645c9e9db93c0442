package no.stafett.handlingsveileder.trinn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import no.stafett.handlingsveileder.trinn.Endring.EndreTrinn;
import no.stafett.handlingsveileder.trinn.Endring.FjernTrinn;
import no.stafett.handlingsveileder.trinn.Endring.FlyttTrinn;
import no.stafett.handlingsveileder.trinn.Endring.FoerUtfall;
import no.stafett.handlingsveileder.trinn.Endring.LeggTilTrinn;
import no.stafett.handlingsveileder.trinn.Endring.NavngiUtfall;

/** Tilfeldige rekker av endringer lista tilbyr, de samme hver gang for det samme frøet. */
public final class Tilfeldigeendringer {

    private final Random tilfeldig;

    private Tilfeldigeendringer(long frø) {
        this.tilfeldig = new Random(frø);
    }

    /** Modellen etter en endring. */
    public record Etter(Endring endring, byte[] bpmn) {
    }

    public static List<Etter> på(byte[] bpmn, long frø, int antall) {
        Tilfeldigeendringer rekke = new Tilfeldigeendringer(frø);
        List<Etter> alle = new ArrayList<>();
        byte[] her = bpmn;
        for (int i = 0; i < antall; i++) {
            Optional<Etter> neste = rekke.én(her);
            neste.ifPresent(alle::add);
            her = neste.map(Etter::bpmn).orElse(her);
        }
        return alle;
    }

    /** Tom når lista ikke tilbyr noe, eller sier høflig nei. */
    private Optional<Etter> én(byte[] bpmn) {
        List<Endring> mulige = mulige(Trinnredigering.les(bpmn));
        if (mulige.isEmpty()) {
            return Optional.empty();
        }
        Endring valgt = mulige.get(tilfeldig.nextInt(mulige.size()));
        try {
            return Optional.of(new Etter(valgt, Trinnredigering.gjør(bpmn, valgt).bpmn()));
        } catch (TrinnetErLaast nei) {
            if (valgt instanceof FoerUtfall) {
                return Optional.empty();
            }
            throw nei;
        }
    }

    private List<Endring> mulige(Trinnliste liste) {
        List<Endring> mulige = new ArrayList<>();
        if (liste.leggTilFoerst() == null) {
            mulige.add(new LeggTilTrinn("", Eksempeltrinn.nytt("Først " + tilfeldig.nextInt(100))));
        }
        for (Steg steg : liste.trinn()) {
            trinnet(steg, mulige);
            if (steg.beslutning() != null) {
                steg.beslutning().utfall().forEach(u -> utfallet(liste, u, mulige));
            }
        }
        return mulige;
    }

    private void trinnet(Steg steg, List<Endring> mulige) {
        Steg.Laas laaser = steg.laaser();
        når(laaser.leggTil(), new LeggTilTrinn(steg.id(), Eksempeltrinn.nytt("Møte nr. " + tilfeldig.nextInt(100))), mulige);
        når(laaser.fjern(), new FjernTrinn(steg.id()), mulige);
        når(laaser.opp(), new FlyttTrinn(steg.id(), true), mulige);
        når(laaser.ned(), new FlyttTrinn(steg.id(), false), mulige);
        steg.paaKanten().stream().filter(d -> d.start() != null).forEach(d -> mulige.add(new Endring.EndreEvaluering(d.id(),
                Evalueringsstart.values()[tilfeldig.nextInt(Evalueringsstart.values().length)])));
        steg.paaKanten().stream().filter(d -> d.dager() != null).forEach(d -> mulige.add(new Endring.EndreVentetid(d.id(), 1 + tilfeldig.nextInt(90))));
        Trinninnhold t = steg.innhold();
        mulige.add(new EndreTrinn(steg.id(), new Trinninnhold(t.navn() + "!", "Hva: 1 < 2 & \"så\"", "", t.hvem(), "Arena\nto linjer", t.frist(),
                "Ped.leder", t.skjema(), t.verktoey(), t.paakrevd(), List.of("leder"), Forfall.dager(tilfeldig.nextInt(20)), false)));
    }

    private static void når(Hindring hindring, Endring endring, List<Endring> mulige) {
        if (hindring == null) {
            mulige.add(endring);
        }
    }

    private void utfallet(Trinnliste liste, Steg.Utfall utfall, List<Endring> mulige) {
        mulige.add(new NavngiUtfall(utfall.flyt(), "Svar " + tilfeldig.nextInt(100)));
        if (utfall.kanEndres()) {
            Steg mål = liste.trinn().get(tilfeldig.nextInt(liste.trinn().size()));
            mulige.add(new FoerUtfall(utfall.flyt(), mål.id()));
        }
    }
}
