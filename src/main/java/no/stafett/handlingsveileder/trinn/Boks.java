package no.stafett.handlingsveileder.trinn;

/** Plassen noe har i tegningen. */
record Boks(double x, double y, double bredde, double hoeyde) {

    /** @param tegning en form eller en etikett med mål i seg; null når den ikke har det */
    static Boks av(Gren tegning) {
        return tegning.barn(Rom.DC, "Bounds").stream().findFirst()
                .map(b -> new Boks(tall(b, "x"), tall(b, "y"), tall(b, "width"), tall(b, "height"))).orElse(null);
    }

    static Boks etikett(Gren tegning) {
        return tegning.barn(Rom.BPMNDI, "BPMNLabel").stream().findFirst().map(Boks::av).orElse(null);
    }

    double høyre() {
        return x + bredde;
    }

    double midtX() {
        return x + bredde / 2;
    }

    double midtY() {
        return y + hoeyde / 2;
    }

    boolean dekker(Boks annen) {
        return x < annen.høyre() && annen.x < høyre() && y < annen.y + annen.hoeyde && annen.y < y + hoeyde;
    }

    /** Flytter formen eller etiketten selv, uten det som hører til. */
    static void flytt(Gren tegning, double dx, double dy) {
        tegning.barn(Rom.DC, "Bounds").forEach(b -> {
            legg(b, "x", dx);
            legg(b, "y", dy);
        });
    }

    static void flyttEtikett(Gren tegning, double dx, double dy) {
        tegning.barn(Rom.BPMNDI, "BPMNLabel").forEach(e -> flytt(e, dx, dy));
    }

    static void utvid(Gren form, double dx) {
        form.barn(Rom.DC, "Bounds").forEach(b -> legg(b, "width", dx));
    }

    static void legg(Gren gren, String hvilket, double mer) {
        if (mer != 0) {
            gren.sett(hvilket, skriv(tall(gren, hvilket) + mer));
        }
    }

    /** Et tegnet mål kan være hva som helst i et utkast; det som ikke er et tall, regnes som null. */
    static double tall(Gren gren, String hvilket) {
        try {
            double tall = Double.parseDouble(gren.attributt(hvilket));
            return Double.isFinite(tall) ? tall : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    static String skriv(double tall) {
        return tall == Math.rint(tall) && Math.abs(tall) < 1e9 ? String.valueOf((long) tall) : String.valueOf(tall);
    }
}
