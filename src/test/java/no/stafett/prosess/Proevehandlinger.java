package no.stafett.prosess;

import java.util.Date;
import java.util.List;
import no.stafett.prosess.vern.Prosesshandlinger;

/** Handlinger med samme navn og signaturer som de ekte, for prøver av motoren uten resten av huset. */
final class Proevehandlinger {

    private Proevehandlinger() {
    }

    static Prosesshandlinger alle() {
        return Prosesshandlinger.avObjekter(new Frist(), new Tiltak(), new Handlingsveileder());
    }

    @Prosesshandling("frist")
    public static class Frist {

        public Date omArbeidsdager(String sakId, int dager) {
            return new Date(dager * 86_400_000L);
        }

        public String etterTabell(String sakId, String hva) {
            return "2031-02-03";
        }

        public List<String> alt(String sakId) {
            return List.of(sakId);
        }

        static String skjult() {
            return "skjult";
        }
    }

    @Prosesshandling("tiltak")
    static class Tiltak {

        String sistMinnet;

        public void minnOmFrist(String sakId) {
            sistMinnet = sakId;
        }

        public boolean erMinnet(String sakId) {
            return sakId.equals(sistMinnet);
        }

        public java.time.LocalDate evalueringsstart(String sakId) {
            return java.time.LocalDate.of(2031, 5, 6);
        }
    }

    @Prosesshandling("handlingsveileder")
    static class Handlingsveileder {

        public String leietaker(String sakId, String modell) {
            return "9902";
        }
    }
}
