/** Countries as they are also called. */
export const countries = `
USA, U.S.A., US, U.S., UK, U.K., UAE, America, United States, United States of America, Great Britain, Britain, England, Scotland, Wales,
Northern Ireland, Holland, Soviet Union, Russia, South Korea, North Korea, Korea, Czech Republic, Czechia, Burma, Ivory Coast, Vatican,
Palestine, Kosovo, Taiwan, Macedonia, Swaziland, Zaire, Yugoslavia, Czechoslovakia, Persia, Syria, Iran, Laos, Bolivia, Venezuela,
Tanzania, Moldova, Vietnam, Brunei, Congo, DRC, Macau, Hong Kong, Bosnia, Trinidad, Turkey, Türkiye`;

/** Regions and parts of the world that lists of states and provinces do not have. */
export const regions = `
Africa, Antarctica, Asia, Europe, North America, South America, Latin America, Central America, Oceania, Middle East, Far East, Southeast Asia,
South Asia, East Asia, Central Asia, Caribbean, Scandinavia, Balkans, Balkan, Iberia, Benelux, Eastern Europe, Western Europe, Northern Europe,
Southern Europe, Central Europe, West Africa, East Africa, North Africa, Sub-Saharan Africa, Southern Africa, Midwest, New England, Pacific Northwest,
Silicon Valley, Bay Area, San Francisco Bay Area, East Coast, West Coast, West Bank, Gaza, Gaza Strip, Kashmir, Siberia, Tibet, Crimea, Donbas, Patagonia,
Andalusia, Bavaria, Saxony, Lower Saxony, Westphalia, Rhineland, Tuscany, Lombardy, Sicily, Sardinia, Piedmont, Umbria, Provence, Normandy, Brittany,
Burgundy, Alsace, Lorraine, Catalonia, Galicia, Castile, Flanders, Wallonia, Tyrol, Carinthia, Styria, Bohemia, Moravia, Silesia, Transylvania, Dalmatia,
Lapland, Anatolia, Punjab, Bengal, Gujarat, Kerala, Goa, Java, Sumatra, Bali, Borneo, Hokkaido, Okinawa, Manchuria, Cornwall, Devon, Kent, Essex, Sussex,
Surrey, Yorkshire, Lancashire, Norfolk, Suffolk, Dorset, Somerset, Cumbria, Midlands, West Midlands, Highlands, Ulster, Leinster, Munster, Connacht,
Manhattan, Brooklyn, Queens, Bronx, Staten Island, Harlem, Hollywood, Beverly Hills, Soho, Mayfair, Long Island, Cape Cod, Florida Keys, Napa Valley,
Alps, Andes, Himalayas, Rocky Mountains, Pyrenees, Rhine, Danube, Thames, Amazon River, Mississippi River, Nile, Sahara, Mediterranean, Baltic, Adriatic,
Pacific, Atlantic, Pacific Ocean, Atlantic Ocean, Indian Ocean, North Sea, Baltic Sea, Black Sea, Mount Everest, Lake Michigan, Lake Geneva, Loch Ness,
Bayern, Niedersachsen, Sachsen, Hessen, Thüringen, Baden-Württemberg, Nordrhein-Westfalen, Schleswig-Holstein, Île-de-France, Toscana, Lombardia,
Sicilia, Andalucía, Cataluña, Comunidad de Madrid, Noord-Brabant, Zuid-Holland, Noord-Holland, NSW, New South Wales, British Columbia, Quebec, Ontario`;

/** Large cities under other names than the lists have. */
export const cities = `
New York, New York City, NYC, LA, Los Angeles, San Francisco, SF, Washington DC, Washington D.C., D.C., Mexico City, Bombay, Calcutta, Madras, Bangalore, Saigon,
Peking, Munich, Cologne, Nuremberg, Vienna, Prague, Warsaw, Cracow, Copenhagen, Gothenburg, Brussels, Antwerp, Ghent, Bruges, The Hague, Hague, Geneva, Zurich, Basle,
Bern, Lucerne, Florence, Rome, Venice, Milan, Turin, Naples, Genoa, Athens, Lisbon, Seville, Bucharest, Belgrade, Kiev, Kyiv, Moscow, Saint Petersburg, St. Petersburg,
St. Louis, Saint Louis, Quebec City, Tel Aviv, Jerusalem, Damascus, Cairo, Mecca, Tehran, Frankfurt, Hanover, Brunswick, Marseilles, Lyons, Strasbourg, Palma, Philly, Vegas, Las Vegas,
Köln, München, Wien, Zürich, Genf, Mailand, Rom, Venedig, Prag, Warschau, Brüssel, Londres, Paris, París, Lisboa, Roma, Milano, Firenze, Napoli, Torino, Venezia, Bruxelles, Genève, Den Haag, Parijs, Londen`;
