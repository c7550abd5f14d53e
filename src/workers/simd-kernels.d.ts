/** The address of the WebAssembly compiled from an AssemblyScript file (scripts/simd-kernels.ts). */
declare module '*?simd' {
  const address: string
  export default address
}
